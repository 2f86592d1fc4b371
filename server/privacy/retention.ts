/** Deletes what is older than it may be kept, and says in the audit what went and how much of it. */
import { and, asc, eq, inArray, lt } from 'drizzle-orm'
import { retentionMonths } from '../../surveys/keeping.ts'
import { dayOf } from '../ingest/day.ts'
import { record } from '../store/audit.ts'
import type { Database } from '../store/database.ts'
import { consentReader } from './consentAnswer.ts'
import { clearMarks, marksDue } from './marks.ts'
import { purgeRemoved } from './purge.ts'
import { staffKeeping } from './staffKeeping.ts'

export interface SurveyDue {
  readonly survey: string
  readonly months: number
  /** What was received before this instant goes. */
  readonly before: string
  readonly responses: number
}

export interface StaffDue {
  readonly table: string
  readonly days: number
  readonly rows: number
}

export interface RetentionReport {
  readonly surveys: readonly SurveyDue[]
  readonly staff: readonly StaffDue[]
}

/** How many responses go in one transaction: others who write wait that long and no longer. */
const together = 500
const day = 86_400_000

/** So many whole months ago, at the same time of the day; where the month is too short, on its last day. */
export function monthsBefore(now: Date, months: number): string {
  const first = new Date(now)
  first.setUTCDate(1)
  first.setUTCMonth(first.getUTCMonth() - months)
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(now.getUTCDate(), last))
  return first.toISOString()
}

/** Every survey whose answers are not kept for good, with the instant before which they go. */
async function listLimits({ tables: { surveys, versions }, read }: Database, now: Date) {
  const rows = await read
    .select({ survey: surveys.slug, definition: versions.definition })
    .from(surveys)
    .innerJoin(versions, and(eq(versions.survey, surveys.slug), eq(versions.version, surveys.version)))
    .orderBy(asc(surveys.slug))
  return rows.flatMap(({ survey, definition }) => {
    const months = retentionMonths(definition)
    return months === null ? [] : [{ survey, months, before: monthsBefore(now, months) }]
  })
}

/** What would go now. */
export async function listDue(database: Database, now = new Date()): Promise<RetentionReport> {
  const { tables, read } = database
  const { responses } = tables
  const surveys = await Promise.all(
    (await listLimits(database, now)).map(async limit => ({
      ...limit,
      responses: await read.$count(
        responses,
        and(eq(responses.survey, limit.survey), lt(responses.receivedAt, limit.before)),
      ),
    })),
  )
  const staff = await Promise.all(
    staffKeeping(tables).map(async ({ name, table, end, days }) => ({
      table: name,
      days,
      rows: await read.$count(table, lt(end, new Date(now.getTime() - days * day).toISOString())),
    })),
  )
  return { surveys, staff: [...staff, await marksDue(database, now)] }
}

interface Tally {
  readonly version: number
  readonly on: string
  responses: number
  agreed: number
}

type Agreed = (version: number, coded: Uint8Array) => boolean

async function agreementOf({ tables: { versions }, read }: Database, survey: string): Promise<Agreed> {
  const books = await read
    .select({ version: versions.version, codebook: versions.codebook })
    .from(versions)
    .where(eq(versions.survey, survey))
  const readers = new Map(books.map(({ version, codebook }) => [version, consentReader(codebook)]))
  return (version, coded) => readers.get(version)?.(coded) ?? false
}

/** What remains of responses: how many there were on a day, and how many had agreed to take part. */
function tally(
  gone: readonly { readonly version: number; readonly receivedAt: string; readonly coded: Uint8Array }[],
  agreed: Agreed,
): Tally[] {
  const tallies = new Map<string, Tally>()
  for (const { version, receivedAt, coded } of gone) {
    const on = dayOf(receivedAt)
    const key = `${version} ${on}`
    const sum = tallies.get(key) ?? { version, on, responses: 0, agreed: 0 }
    sum.responses += 1
    sum.agreed += Number(agreed(version, coded))
    tallies.set(key, sum)
  }
  return [...tallies.values()].toSorted((one, other) => one.on.localeCompare(other.on))
}

/** @returns how many went */
async function deleteSome(
  { tables, write }: Database,
  actor: string,
  { survey, before }: Pick<SurveyDue, 'survey' | 'before'>,
  agreed: Agreed,
): Promise<number> {
  const { responses } = tables
  return write(async tx => {
    const oldest = tx
      .select({ id: responses.id })
      .from(responses)
      .where(and(eq(responses.survey, survey), lt(responses.receivedAt, before)))
      .limit(together)
    const gone = await tx.delete(responses).where(inArray(responses.id, oldest)).returning({
      version: responses.version,
      receivedAt: responses.receivedAt,
      coded: responses.coded,
    })
    for (const sum of tally(gone, agreed))
      await record(tx, tables, { actor, action: 'retention.delete', subject: survey, detail: { ...sum } })
    return gone.length
  })
}

async function deleteResponses(database: Database, actor: string, now: Date): Promise<SurveyDue[]> {
  const done: SurveyDue[] = []
  for (const limit of await listLimits(database, now)) {
    const agreed = await agreementOf(database, limit.survey)
    let responses = 0
    for (let gone = together; gone === together; responses += gone)
      gone = await deleteSome(database, actor, limit, agreed)
    done.push({ ...limit, responses })
  }
  return done
}

async function deleteStaff({ tables, write }: Database, actor: string, now: Date): Promise<StaffDue[]> {
  const done: StaffDue[] = []
  for (const { name, table, end, days } of staffKeeping(tables)) {
    const before = new Date(now.getTime() - days * day).toISOString()
    const rows = await write(async tx => {
      const gone = await tx.delete(table).where(lt(end, before)).returning({ end })
      const detail = { rows: gone.length }
      if (gone.length > 0)
        await record(tx, tables, { actor, action: 'retention.clear', subject: name, detail })
      return gone.length
    })
    done.push({ table: name, days, rows })
  }
  return done
}

/**
 * Deletes what is due, and what is left of it in the files.
 *
 * @param actor - an account, `console`, or `server` where nobody asked
 * @returns what went
 */
export async function applyRetention(
  database: Database,
  actor: string,
  now = new Date(),
): Promise<RetentionReport> {
  const surveys = await deleteResponses(database, actor, now)
  const staff = [...(await deleteStaff(database, actor, now)), await clearMarks(database, actor, now)]
  await purgeRemoved(database, actor)
  return { surveys, staff }
}
