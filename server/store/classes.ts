/** Classes that are open now: whoever reads the code off the wall gets a pass for one answer. */
import { randomUUID } from 'node:crypto'
import { and, asc, count, eq, gt, inArray, lte } from 'drizzle-orm'
import type { Scope, Thing } from '../access/subject.ts'
import { Problem } from '../problem.ts'
import { countAttempt, countAttempts } from './attempts.ts'
import { record } from './audit.ts'
import { type Database, only } from './database.ts'
import { instant } from './instant.ts'
import { dropExpired, givePass } from './passes.ts'
import { inScope } from './scope.ts'
import type { Tables } from './tables.ts'
import { freeCode } from './trainingClasses.ts'
import { withUnitNames } from './unitNames.ts'

const hour = 3_600_000
/** Who has joined a class finishes, on the way home where need be. */
const finishing = 24 * hour

/** A hall twice as full as any, so that a flood ends and no class does. */
const most = 500

interface Opening {
  readonly survey: string
  readonly unit: string
  readonly owner: string
  readonly hours: number
}

type Class = Tables['classCodes']['$inferSelect']

export const openClass = ({ tables, write }: Database, { hours, ...place }: Opening): Promise<Class> =>
  write(async tx => {
    const now = Date.now()
    // What is over gives its code back.
    await tx.delete(tables.classCodes).where(lte(tables.classCodes.expiresAt, instant(now)))
    await dropExpired(tx, tables)
    const opened = {
      ...place,
      id: randomUUID(),
      code: await freeCode(tx, tables),
      createdAt: instant(now),
      expiresAt: instant(now + hours * hour),
    }
    await tx.insert(tables.classCodes).values(opened)
    const { survey, unit, owner } = place
    const detail = { survey, unit, hours }
    await record(tx, tables, { actor: owner, action: 'class.open', subject: opened.id, detail })
    return opened
  })

/** How many have joined each class, and how many of their answers are here. */
async function listUse(database: Database, ids: readonly string[]) {
  const { passes } = database.tables
  const counts = await countAttempts(database, ids.map(takenKey))
  const unused = await database.read
    .select({ id: passes.origin, left: count() })
    .from(passes)
    .where(inArray(passes.origin, ids))
    .groupBy(passes.origin)
  const left = new Map(unused.map(one => [one.id, one.left]))
  return (id: string) => {
    const taken = counts.get(takenKey(id)) ?? 0
    return { taken, received: Math.max(0, taken - (left.get(id) ?? 0)) }
  }
}

/** The open classes of a scope, the oldest first. */
export async function listClasses(database: Database, scope: Scope) {
  const { classCodes, units } = database.tables
  const rows = await database.read
    .select({
      id: classCodes.id,
      code: classCodes.code,
      survey: classCodes.survey,
      unit: classCodes.unit,
      createdAt: classCodes.createdAt,
      expiresAt: classCodes.expiresAt,
    })
    .from(classCodes)
    .leftJoin(units, eq(units.id, classCodes.unit))
    .where(and(gt(classCodes.expiresAt, instant(Date.now())), inScope(scope, units.path, classCodes.owner)))
    .orderBy(asc(classCodes.createdAt))
  const useOf = await listUse(
    database,
    rows.map(({ id }) => id),
  )
  return withUnitNames(
    database,
    rows.map(row => ({ ...row, ...useOf(row.id) })),
  )
}

export async function findClass(
  { tables: { classCodes, units }, read }: Database,
  id: string,
): Promise<Thing | undefined> {
  const [found] = await read
    .select({ path: units.path, owner: classCodes.owner })
    .from(classCodes)
    .leftJoin(units, eq(units.id, classCodes.unit))
    .where(eq(classCodes.id, id))
  return found
}

/** Lets nobody in any more. Those who are in finish: their passes stay good. */
export const closeClass = ({ tables, write }: Database, id: string, actor: string): Promise<void> =>
  write(async tx => {
    await tx.delete(tables.classCodes).where(eq(tables.classCodes.id, id))
    await record(tx, tables, { actor, action: 'class.close', subject: id })
  })

/** The class that is open under a code; `null` where there is none. */
export async function openUnder(
  { tables: { classCodes }, read }: Database,
  code: string,
): Promise<Class | null> {
  const open = and(eq(classCodes.code, code), gt(classCodes.expiresAt, instant(Date.now())))
  const [found] = await read.select().from(classCodes).where(open)
  return found ?? null
}

/** Under which it is counted how many have joined, for as long as it is open. */
const takenKey = (id: string) => `class/${id}`

/** @returns a pass for one answer in an open class @throws Problem `class.full` */
export const joinClass = (
  { tables, write }: Database,
  { id: origin, survey, unit, expiresAt: end }: Class,
): Promise<string> =>
  write(async tx => {
    const { count: taken } = only(await countAttempt(tx, tables, [takenKey(origin)], end))
    if (taken > most) throw new Problem('class.full', { most })
    const expiresAt = instant(Date.parse(end) + finishing)
    return givePass(tx, tables, { survey, unit, origin, expiresAt })
  })
