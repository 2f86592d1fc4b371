/** Takes a class in that was led on another installation, as often as anybody likes: what is here already stays. */
import { and, eq } from 'drizzle-orm'
import { type Scope, within } from '../../access/subject.ts'
import type { Intake } from '../../ingest/intake.ts'
import { Problem, type ProblemCode } from '../../problem.ts'
import type { Secrets } from '../../secrets.ts'
import { record } from '../../store/audit.ts'
import type { Database, Writer } from '../../store/database.ts'
import { checkPlace } from '../../store/places.ts'
import { findTrainingClass, freeCode } from '../../store/trainingClasses.ts'
import { seatToken } from '../seatToken.ts'
import type { ClassContent } from './classFile.ts'
import { judgeAnswers, type Verdict } from './judgement.ts'
import { mergeClass, type Merged } from './merge.ts'

type Answer = ClassContent['answers'][number]

export interface Conflict {
  /** Empty where it is the class itself. */
  readonly card: string
  readonly phase: string | null
  /** Of the answer; `null` where it is the card that differs. */
  readonly id: string | null
  readonly reason: Exclude<Verdict, 'new' | 'same'> | 'otherFacts' | ProblemCode
}

export interface Imported {
  readonly class: string
  /** Whether the class was not here before. */
  readonly made: boolean
  readonly cards: number
  readonly seats: number
  readonly answers: number
  /** Answers that are here already. */
  readonly same: number
  readonly conflicts: Conflict[]
}

interface Surroundings {
  readonly database: Database
  readonly secrets: Secrets
  /** Takes an answer for a seat at any time. */
  readonly intake: Intake
}

interface Reader {
  readonly account: string
  readonly scope: Scope
}

/** Undoes a transaction whose outcome was all that was wanted. */
class OnlyLooked extends Error {
  readonly merged: Merged
  constructor(merged: Merged) {
    super('undone')
    this.merged = merged
  }
}

async function checkReach(database: Database, content: ClassContent, scope: Scope): Promise<boolean> {
  const here = await findTrainingClass(database, content.class.id)
  if (here && !within(scope, here)) throw new Problem('thing.notFound')
  if (!here) await checkPlace(database, content.class.unit, scope)
  return here === undefined
}

async function addClass(tx: Writer, { tables }: Database, content: ClassContent, owner: string) {
  const { trainingClasses } = tables
  const { code } = content.class
  const isTaken = (await tx.$count(trainingClasses, eq(trainingClasses.code, code))) > 0
  const free = isTaken ? await freeCode(tx, tables) : code
  await tx.insert(trainingClasses).values({ ...content.class, code: free, owner })
}

function merge(
  { database, secrets }: Surroundings,
  content: ClassContent,
  { account, made, dry }: { readonly account: string; readonly made: boolean; readonly dry: boolean },
): Promise<Merged> {
  const { tables, write } = database
  const id = content.class.id
  return write(async tx => {
    if (made) await addClass(tx, database, content, account)
    const merged = await mergeClass(tx, tables, content, secrets)
    if (dry) throw new OnlyLooked(merged)
    const detail = { cards: merged.cards, answers: content.answers.length }
    await record(tx, tables, { actor: account, action: 'training.import', subject: id, detail })
    return merged
  }).catch((error: unknown) => {
    if (error instanceof OnlyLooked) return error.merged
    throw error
  })
}

/** @returns `null` once it is stored, or why it is not */
async function store(
  { database, secrets, intake }: Surroundings,
  content: ClassContent,
  answer: Answer,
): Promise<ProblemCode | null> {
  const { id, place, answers, ...rest } = answer
  const seat = { class: content.class.id, card: answer.card, phase: answer.phase }
  const sent = { ...rest, ...(place !== null && { place }), answers: JSON.parse(answers) }
  try {
    await intake.receive(id, sent, { pass: seatToken(secrets, seat), device: null, address: '' })
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
  const { seats } = database.tables
  const answeredAt = content.seats.find(
    ({ card, phase }) => card === answer.card && phase === answer.phase,
  )?.answeredAt
  // Late is what came late there, not what was carried here later.
  if (answeredAt)
    await database.write(tx =>
      tx
        .update(seats)
        .set({ answeredAt })
        .where(and(eq(seats.class, seat.class), eq(seats.response, id))),
    )
  return null
}

/**
 * @param dry - whether only to say what would become of it
 * @throws Problem `thing.notFound` where its unit is not here or lies outside of what the reader may reach
 */
export async function importClass(
  surroundings: Surroundings,
  content: ClassContent,
  { account, scope }: Reader,
  dry: boolean,
): Promise<Imported> {
  const { database } = surroundings
  const made = await checkReach(database, content, scope)
  const verdicts = await judgeAnswers(database, content)
  const merged = await merge(surroundings, content, { account, made, dry })
  const conflicts: Conflict[] = [
    ...(merged.otherFacts ? [{ card: '', phase: null, id: null, reason: 'otherFacts' } as const] : []),
    ...merged.unlike.map(card => ({ card, phase: null, id: null, reason: 'otherPerson' }) as const),
  ]
  let [answers, same] = [0, 0]
  for (const [at, answer] of content.answers.entries()) {
    const verdict = verdicts[at] ?? 'new'
    if (verdict === 'same') {
      same++
      continue
    }
    const reason = verdict !== 'new' ? verdict : dry ? null : await store(surroundings, content, answer)
    const { id, card, phase } = answer
    if (reason === null) answers++
    else conflicts.push({ id, card, phase, reason })
  }
  return { class: content.class.id, made, cards: merged.cards, seats: merged.seats, answers, same, conflicts }
}
