/** Somebody comes into a class: by a card, without one, or having lost it. */
import type { z } from '@hono/zod-openapi'
import { readCardCode } from '../../surveys/cardCode.ts'
import { readCode, wall } from '../../surveys/typedCode.ts'
import { type Guesses, type Limits, openGuesses } from '../access/guesses.ts'
import { Problem } from '../problem.ts'
import type { Secrets } from '../secrets.ts'
import { addCards, type CardRow } from '../store/cards.ts'
import type { Database } from '../store/database.ts'
import {
  cardOf,
  checkRoom,
  classByCode,
  latestPhase,
  listLost,
  markCard,
  seatOf,
  takeSeat,
} from '../store/seatTaking.ts'
import { findSurvey } from '../store/surveys.ts'
import type { Phase } from '../store/tables/training.ts'
import type { ClassRow } from '../store/trainingClasses.ts'
import type { TakenSeat, TakeSeat } from '../trainingContract.ts'
import { formIn } from './forms.ts'
import { cardFound, doubtOf, type Marks, marksOf } from './lostCard.ts'
import { seatHash, seatToken } from './seatToken.ts'

type Taken = z.output<typeof TakenSeat>

/**
 * Cards of one class, tried by somebody who has its code: 24 bits and a check symbol that anybody can work out. Sixty a
 * minute are looked up at once and six hundred slowly, so that forty with right cards still come in while somebody
 * behind their address tries wrong ones. In four hours those are 158,000: with sixty cards two such attacks in five
 * find one, which is worth the one answer of somebody who then is told so. Whoever wants to spoil a class takes a new
 * card with less trouble. Those who answer the questions about a lost card, and are not found by it, are counted too.
 */
const cardLimits: Limits = {
  name: 'card',
  seconds: 60,
  strangers: { own: 10, all: 60 },
  known: { own: 60, all: 1000 },
  pace: 100,
  patience: 20_000,
}

interface Surroundings {
  readonly database: Database
  /** For what a whole room writes in the same minute. */
  readonly together: Database['write']
  readonly secrets: Secrets
  /** Among which the codes of classes are counted. */
  readonly guesses: Guesses
}

/** A class with the phase in which somebody sits down. */
interface Round {
  readonly row: ClassRow
  readonly phase: Phase
  /** `null`: it is open. */
  readonly closedAt: string | null
}

type Found = Pick<Taken, 'found' | 'doubt'>

const byCode: Found = { found: 'card', doubt: null }

/** How somebody who comes in is told; `before`: the seat that the card had. */
function told(
  secrets: Secrets,
  { row, phase, closedAt }: Round,
  card: CardRow,
  { found, doubt }: Found,
  before: { survey: string; joinedAt: string; answeredAt: string | null } | null,
): Taken {
  const { title, course, code, minutes, parallelSurvey } = row
  const { sex, audience } = card
  return {
    pass: seatToken(secrets, { class: row.id, card: card.code, phase }),
    class: { title, course, code },
    card: card.code,
    phase,
    survey: before?.survey ?? formIn(row, card, phase),
    shuffled: parallelSurvey === null,
    minutes,
    isTold: sex !== null && audience !== null,
    joinedAt: before?.joinedAt ?? null,
    answeredAt: before?.answeredAt ?? null,
    closedAt,
    found,
    doubt,
  }
}

/** @returns a function that gives somebody a seat, or throws Problem */
export function openArrivals({ database, together, secrets, guesses }: Surroundings) {
  const { tables, write } = database
  const cardGuesses = openGuesses(database, secrets, cardLimits)
  const tryCard = <Result>(row: ClassRow, address: string, find: () => Promise<Result | null>) =>
    cardGuesses.check(`${row.id}/${address}`, find)

  async function classNamed(typed: string, address: string): Promise<ClassRow> {
    const code = readCode(wall, typed)
    const row = await guesses.check(address, async () => (code === null ? null : classByCode(database, code)))
    if (!row) throw new Problem('class.notFound')
    return row
  }

  async function cardNamed(row: ClassRow, typed: string, address: string): Promise<CardRow> {
    const code = readCardCode(typed)
    if (code === null) throw new Problem('card.mistyped', { card: typed })
    const card = await tryCard(row, address, () => cardOf(database, row.id, code))
    if (!card) throw new Problem('card.unknown', { card: code })
    return card
  }

  const takingOf = ({ row, phase }: Round, card: CardRow, recovered: boolean, doubt: number | null) => {
    const seat = { class: row.id, card: card.code, phase }
    const hash = seatHash(seatToken(secrets, seat))
    return { ...seat, hash, survey: formIn(row, card, phase), recovered, doubt }
  }

  /** Whichever form somebody has, it must still take answers. */
  async function checkForms({ survey, parallelSurvey }: ClassRow) {
    for (const form of [survey, parallelSurvey])
      if (form !== null && !(await findSurvey(database, form)).open)
        throw new Problem('survey.closed', { survey: form })
  }

  async function sit(round: Round, card: CardRow): Promise<Taken> {
    const before = await seatOf(database, card, round.phase)
    if (before) return told(secrets, round, card, byCode, before)
    const free = await together(tx => takeSeat(tx, tables, takingOf(round, card, false, null)))
    return told(secrets, round, card, byCode, free ? null : await seatOf(database, card, round.phase))
  }

  /** After the closing a card still learns that it has handed in. */
  async function lookBack(round: Round, typed: string | null, address: string): Promise<Taken> {
    const code = typed === null ? null : readCardCode(typed)
    const { row, phase } = round
    const card = code === null ? null : await tryCard(row, address, () => cardOf(database, row.id, code))
    const before = card && (await seatOf(database, card, phase))
    if (!before) throw new Problem('phase.closed')
    return told(secrets, round, card, byCode, before)
  }

  /** @param marks - by which the new card can be found when it is lost */
  async function sitAnew(round: Round, marks: Marks | null, found: Found): Promise<Taken> {
    const { row } = round
    return write(async tx => {
      const [card] = await addCards(tx, tables, row, 1, 'shown')
      if (!card) throw new Error('no card was made')
      await checkRoom(tx, tables, row)
      if (marks) await markCard(tx, tables, card, marks)
      await takeSeat(tx, tables, takingOf(round, card, false, found.doubt))
      return told(secrets, round, card, found, null)
    })
  }

  async function sitAgain(round: Round, answers: readonly string[], address: string): Promise<Taken> {
    const { row, phase } = round
    const marks = marksOf(row.salt, answers)
    const { cards, isFirst } = await listLost(database, row.id, phase)
    if (isFirst) return sitAnew(round, marks, { found: 'new', doubt: null })
    const doubt = doubtOf(cards.map(card => card.marks))
    const card = await tryCard(row, address, () => Promise.resolve(cardFound(marks, cards)))
    const free =
      card !== null && (await together(tx => takeSeat(tx, tables, takingOf(round, card, true, doubt))))
    // Two who claim one card at once cannot both be its owner.
    if (!free) return sitAnew(round, marks, { found: 'unmatched', doubt })
    return told(secrets, round, card, { found: 'recovered', doubt }, null)
  }

  return async ({ code, card, lost }: z.output<typeof TakeSeat>, address: string): Promise<Taken> => {
    const row = await classNamed(code, address)
    const latest = await latestPhase(database, row.id)
    if (!latest) throw new Problem('phase.closed')
    const round = { row, ...latest }
    if (latest.closedAt !== null) return lookBack(round, card, address)
    await checkForms(row)
    if (card !== null) return sit(round, await cardNamed(row, card, address))
    return lost ? sitAgain(round, lost, address) : sitAnew(round, null, { found: 'new', doubt: null })
  }
}
