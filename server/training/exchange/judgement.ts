/** What would become of each answer of a class that is taken in: nothing is stored by asking. */
import { and, eq, inArray } from 'drizzle-orm'
import type { Database } from '../../store/database.ts'
import type { ClassContent } from './classFile.ts'
import { unlikeCards } from './merge.ts'

type Answer = ClassContent['answers'][number]

/**
 * `new`: it can be stored; `same`: it is stored already. Otherwise it conflicts: `otherAnswer`, something else is
 * stored under its id; `taken`, another answer has the place of its card; `withdrawn`, it was taken out for good;
 * `otherVersion`, its questionnaire is not known here.
 */
export type Verdict = 'new' | 'same' | 'otherAnswer' | 'taken' | 'withdrawn' | 'otherVersion' | 'otherPerson'

const together = 500

async function inParts<Row>(
  ids: readonly string[],
  find: (some: string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = []
  for (let at = 0; at < ids.length; at += together) rows.push(...(await find(ids.slice(at, at + together))))
  return rows
}

async function knownVersions({ tables: { versions }, read }: Database, content: ClassContent) {
  const surveys = [...new Set(content.versions.map(({ survey }) => survey))]
  const here = await read
    .select({ survey: versions.survey, version: versions.version, sha256: versions.sha256 })
    .from(versions)
    .where(inArray(versions.survey, surveys))
  const hashes = new Map(here.map(one => [`${one.survey}/${one.version}`, one.sha256]))
  return new Set(
    content.versions.flatMap(({ survey, version, sha256 }) => {
      const name = `${survey}/${version}`
      return hashes.get(name) === sha256 ? [name] : []
    }),
  )
}

/** @returns a verdict for each answer of the content, in their order */
export async function judgeAnswers(database: Database, content: ClassContent): Promise<Verdict[]> {
  const { tables, read } = database
  const { responses, withdrawals, seats } = tables
  const ids = content.answers.map(({ id }) => id)
  const stored = await inParts(ids, some =>
    read
      .select({
        id: responses.id,
        class: responses.class,
        card: responses.card,
        phase: responses.phase,
        answers: responses.answers,
      })
      .from(responses)
      .where(inArray(responses.id, some)),
  )
  const withdrawn = await inParts(ids, some =>
    read.select({ id: withdrawals.id }).from(withdrawals).where(inArray(withdrawals.id, some)),
  )
  const taken = await read
    .select({ card: seats.card, phase: seats.phase, response: seats.response })
    .from(seats)
    .where(and(eq(seats.class, content.class.id)))
  const storedById = new Map(stored.map(row => [row.id, row]))
  const gone = new Set(withdrawn.map(({ id }) => id))
  const holders = new Map(taken.map(({ card, phase, response }) => [`${card}/${phase}`, response]))
  const known = await knownVersions(database, content)
  const unlike = await unlikeCards(read, tables, content)

  return content.answers.map((answer: Answer): Verdict => {
    const { id, card, phase } = answer
    const earlier = storedById.get(id)
    if (earlier) {
      const isSame =
        earlier.class === content.class.id &&
        earlier.card === card &&
        earlier.phase === phase &&
        earlier.answers === answer.answers
      return isSame ? 'same' : 'otherAnswer'
    }
    if (gone.has(id)) return 'withdrawn'
    const holder = holders.get(`${card}/${phase}`) ?? null
    if (holder !== null && holder !== id) return 'taken'
    if (unlike.has(card)) return 'otherPerson'
    return known.has(`${answer.survey}/${answer.version}`) ? 'new' : 'otherVersion'
  })
}
