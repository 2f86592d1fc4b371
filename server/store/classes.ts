/** Classes that are open now: whoever reads the code off the wall gets a pass for one answer. */
import { randomUUID } from 'node:crypto'
import { and, asc, eq, gt, lte } from 'drizzle-orm'
import type { Scope, Thing } from '../access/subject.ts'
import { record } from './audit.ts'
import type { Database } from './database.ts'
import { instant } from './instant.ts'
import { dropExpired, givePass } from './passes.ts'
import { inScope } from './scope.ts'
import type { Tables } from './tables.ts'
import { freeCode } from './trainingClasses.ts'
import { withUnitNames } from './unitNames.ts'

const hour = 3_600_000
/** Who has joined a class finishes, on the way home where need be. */
const finishing = 24 * hour

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
  return withUnitNames(database, rows)
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

/** @returns a pass for the class that is open under a code, and its survey; `null` where there is none */
export async function joinClass(
  { tables, read, write }: Database,
  code: string,
): Promise<{ pass: string; survey: string } | null> {
  const { classCodes } = tables
  const open = and(eq(classCodes.code, code), gt(classCodes.expiresAt, instant(Date.now())))
  const [joined] = await read.select().from(classCodes).where(open)
  if (!joined) return null
  const { id: origin, survey, unit } = joined
  const expiresAt = instant(Date.parse(joined.expiresAt) + finishing)
  return { pass: await write(tx => givePass(tx, tables, { survey, unit, origin, expiresAt })), survey }
}
