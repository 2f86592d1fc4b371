/** Stores answers from paper in the seats of their cards: nothing where anything is wrong, and nothing twice. */
import { hash } from 'node:crypto'
import { canonical } from '../../../surveys/canonical.ts'
import { today } from '../../ingest/day.ts'
import type { Intake } from '../../ingest/intake.ts'
import { Problem } from '../../problem.ts'
import type { Secrets } from '../../secrets.ts'
import { record } from '../../store/audit.ts'
import { type CardRow, listCards } from '../../store/cards.ts'
import type { Database } from '../../store/database.ts'
import { findSurvey, findVersion } from '../../store/surveys.ts'
import type { Phase } from '../../store/tables/training.ts'
import type { ClassRow } from '../../store/trainingClasses.ts'
import { listPhases } from '../../store/trainingPhases.ts'
import { formIn } from '../forms.ts'
import { seatToken } from '../seatToken.ts'
import { heldBy, seatOnPaper, settleOnPaper } from './paperSeats.ts'
import { choicesOf, type PaperFault, type PaperLine, readSheet } from './sheet.ts'

interface Surroundings {
  readonly database: Database
  readonly secrets: Secrets
  /** Takes an answer for a seat at any time. */
  readonly intake: Intake
}

interface Sent {
  readonly lesson: ClassRow
  readonly phase: Phase
  /** The table as it was typed, its header first. */
  readonly cells: readonly (readonly string[])[]
  /** Whether only to say what would become of it. */
  readonly dry: boolean
  /** Whether papers that are stored may be replaced. */
  readonly replace: boolean
  readonly account: string
}

export interface PaperImport {
  /** Lines that nothing is wrong with. */
  readonly lines: number
  /** Of them, those that this stores, or would store. */
  readonly added: number
  /** Of them, those that were stored before. */
  readonly same: number
  /** Lines in which nothing is answered: they are passed over. */
  readonly empty: number
  /** Whether this test of the class was never opened, so that storing opens and closes it. */
  readonly unopened: boolean
  readonly faults: readonly PaperFault[]
}

interface Form {
  readonly survey: string
  readonly version: number
  readonly choices: ReturnType<typeof choicesOf>
}

async function openForms(database: Database, { survey, parallelSurvey }: ClassRow) {
  const slugs = parallelSurvey === null ? [survey] : [survey, parallelSurvey]
  const forms = new Map<string, Form>()
  for (const slug of slugs) {
    const { version } = await findSurvey(database, slug)
    const { definition } = await findVersion(database, slug, version)
    forms.set(slug, { survey: slug, version, choices: choicesOf(definition) })
  }
  return (slug: string): Form => {
    const form = forms.get(slug)
    if (!form) throw new Problem('survey.notFound', { survey: slug })
    return form
  }
}

/** The same for the same answers of a card in a phase, so that a sheet that comes again is known again. */
function idOf(lesson: string, phase: Phase, { card, sex, audience, items }: PaperLine): string {
  const text = canonical(['paper', lesson, phase, card.code, sex, audience, items])
  return hash('sha256', text).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5')
}

function answersOf({ card, items, ...told }: PaperLine) {
  const [sex, audience] = [card.sex ?? told.sex, card.audience ?? told.audience]
  return { ...(sex !== null && { sex }), ...(audience !== null && { group: audience }), ...items }
}

/** What of the lines is new, whose place it takes, and what is wrong with those whose cards have handed in already. */
async function sorted(database: Database, sent: Sent, lines: readonly PaperLine[]) {
  const { lesson, phase, replace } = sent
  const held = await heldBy(database, lesson.id, phase)
  const fresh: PaperLine[] = []
  const replaced: string[] = []
  const faults: PaperFault[] = []
  let same = 0
  for (const line of lines) {
    const { code: card } = line.card
    const holder = held.get(card)
    const refuse = (problem: Problem) => void faults.push({ line: line.line, column: '', problem })
    if (!holder) fresh.push(line)
    else if (holder.response === idOf(lesson.id, phase, line)) same++
    else if (!holder.onPaper) refuse(new Problem('paper.answered', { card }))
    else if (!replace) refuse(new Problem('paper.changed', { card }))
    else {
      fresh.push(line)
      replaced.push(holder.response)
    }
  }
  return { fresh, replaced, same, faults }
}

async function store(
  { database, secrets, intake }: Surroundings,
  { lesson, phase }: Sent,
  line: PaperLine,
  form: Form,
) {
  const seat = { class: lesson.id, card: line.card.code, phase }
  // Paper has no clock: noon at the place of the class.
  const at = `${lesson.heldOn}T05:00:00.000Z`
  const { survey, version } = form
  const id = idOf(lesson.id, phase, line)
  const common = { survey, version, locale: 'vi', mode: 'paper', card: seat.card, phase } as const
  await intake.receive(
    id,
    { ...common, startedAt: at, submittedAt: at, answers: answersOf(line) },
    { pass: seatToken(secrets, seat), device: null, address: '' },
  )
  await settleOnPaper(database, lesson.id, phase, id)
}

/** @throws Problem `paper.future`, `paper.noCard`, `paper.unknownColumn`, `paper.twiceColumn` */
export async function importPaper(surroundings: Surroundings, sent: Sent): Promise<PaperImport> {
  const { database, secrets } = surroundings
  const { lesson, phase, cells, dry, account } = sent
  if (lesson.heldOn > today()) throw new Problem('paper.future', { on: lesson.heldOn })
  const find = await openForms(database, lesson)
  const formOf = (card: CardRow) => find(formIn(lesson, card, phase))
  const cards = new Map((await listCards(database, lesson.id)).map(card => [card.code, card]))
  const sheet = readSheet(cells, cards, card => formOf(card).choices)
  const { fresh, replaced, same, faults: held } = await sorted(database, sent, sheet.lines)
  const faults = [...sheet.faults, ...held].toSorted((one, other) => one.line - other.line)
  const unopened = !(await listPhases(database, lesson.id)).some(one => one.phase === phase)
  const counts = { lines: fresh.length + same, same, empty: sheet.empty, unopened, faults }
  if (dry || faults.length > 0) return { ...counts, added: dry ? fresh.length : 0 }

  await seatOnPaper(database, secrets, { lesson, phase, lines: fresh, replaced, account })
  for (const line of fresh) await store(surroundings, sent, line, formOf(line.card))
  const detail = { phase, answers: fresh.length }
  await database.write(tx =>
    record(tx, database.tables, { actor: account, action: 'training.paper', subject: lesson.id, detail }),
  )
  return { ...counts, added: fresh.length }
}
