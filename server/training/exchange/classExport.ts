/** Gathers all that belongs to a class, for the file that another installation takes in. */
import { and, asc, eq, inArray } from 'drizzle-orm'
import { record } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import { instant } from '../../store/instant.ts'
import type { ClassRow } from '../../store/trainingClasses.ts'
import type { ClassContent } from './classFile.ts'

type Answer = ClassContent['answers'][number]

async function listAnswers({ tables: { responses, seats }, read }: Database, id: string): Promise<Answer[]> {
  const rows = await read
    .select({ response: responses, card: seats.card, phase: seats.phase })
    .from(responses)
    .innerJoin(seats, and(eq(seats.response, responses.id), eq(seats.class, id)))
    .where(eq(responses.class, id))
    .orderBy(asc(responses.seq))
  return rows.map(({ response, card, phase }) => ({
    id: response.id,
    survey: response.survey,
    version: response.version,
    locale: response.locale,
    mode: response.mode === 'paper' ? 'paper' : 'class',
    place: response.place,
    card,
    phase,
    startedAt: response.startedAt,
    submittedAt: response.submittedAt,
    answers: response.answers,
  }))
}

async function listVersions({ tables: { versions }, read }: Database, answers: readonly Answer[]) {
  const surveys = [...new Set(answers.map(({ survey }) => survey))]
  const used = new Set(answers.map(({ survey, version }) => `${survey}/${version}`))
  const rows = await read
    .select({ survey: versions.survey, version: versions.version, sha256: versions.sha256 })
    .from(versions)
    .where(inArray(versions.survey, surveys))
  return rows.filter(({ survey, version }) => used.has(`${survey}/${version}`))
}

/** Reads the class as it is now, and says in the audit that it went out. */
export async function exportClass(database: Database, row: ClassRow, actor: string): Promise<ClassContent> {
  const { tables, read, write } = database
  const { trainingPhases, cards, seats } = tables
  const { owner: _owner, ...rest } = row
  const opened = await read.select().from(trainingPhases).where(eq(trainingPhases.class, row.id))
  const held = await read.select().from(cards).where(eq(cards.class, row.id)).orderBy(asc(cards.number))
  const taken = await read.select().from(seats).where(eq(seats.class, row.id)).orderBy(asc(seats.joinedAt))
  const answers = await listAnswers(database, row.id)
  const detail = { cards: held.length, answers: answers.length }
  await write(tx => record(tx, tables, { actor, action: 'training.export', subject: row.id, detail }))
  return {
    class: rest,
    exportedAt: instant(Date.now()),
    phases: opened.map(({ phase, openedAt, closedAt }) => ({ phase, openedAt, closedAt })),
    cards: held.map(({ class: _class, marks, ...card }) => ({ ...card, marks: marks && [...marks] })),
    seats: taken.map(({ class: _class, hash: _hash, response: _response, ...seat }) => seat),
    answers,
    versions: await listVersions(database, answers),
  }
}
