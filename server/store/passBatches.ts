/** Passes that are printed together, for one survey in one unit. */
import { randomUUID } from 'node:crypto'
import { count, desc, eq } from 'drizzle-orm'
import { newPassCode, type PassCode, scannedMark, typedMark } from '../access/passCode.ts'
import type { Scope, Thing } from '../access/subject.ts'
import type { Secrets } from '../secrets.ts'
import { record } from './audit.ts'
import type { Database } from './database.ts'
import { instant } from './instant.ts'
import { dropExpired } from './passes.ts'
import { inScope } from './scope.ts'
import { withUnitNames } from './unitNames.ts'

interface Order {
  readonly survey: string
  readonly unit: string
  readonly owner: string
  readonly count: number
  readonly days: number
}

interface Issue {
  readonly id: string
  readonly expiresAt: string
  readonly codes: readonly PassCode[]
}

const day = 86_400_000

/** @returns the codes, which are nowhere else */
export async function issuePasses(
  { tables, write }: Database,
  secrets: Secrets,
  { count: issued, days, ...place }: Order,
): Promise<Issue> {
  const { survey, unit, owner } = place
  const now = Date.now()
  const [id, expiresAt] = [randomUUID(), instant(now + days * day)]
  const codes = Array.from({ length: issued }, newPassCode)
  const marked = codes.map(code => ({
    hash: scannedMark(code.scanned),
    typed: typedMark(secrets, code.typed),
    survey,
    unit,
    origin: id,
    expiresAt,
  }))
  await write(async tx => {
    await dropExpired(tx, tables)
    await tx.insert(tables.passBatches).values({ ...place, id, issued, createdAt: instant(now), expiresAt })
    await tx.insert(tables.passes).values(marked)
    const detail = { survey, unit, count: issued, days }
    await record(tx, tables, { actor: owner, action: 'pass.issue', subject: id, detail })
  })
  return { id, expiresAt, codes }
}

/** The batches of a scope, the latest first, each with how many of its passes are left. */
export async function listPassBatches(database: Database, scope: Scope) {
  const { passBatches, passes, units } = database.tables
  const rows = await database.read
    .select({
      id: passBatches.id,
      survey: passBatches.survey,
      unit: passBatches.unit,
      issued: passBatches.issued,
      createdAt: passBatches.createdAt,
      expiresAt: passBatches.expiresAt,
      left: count(passes.hash),
    })
    .from(passBatches)
    .leftJoin(units, eq(units.id, passBatches.unit))
    .leftJoin(passes, eq(passes.origin, passBatches.id))
    .where(inScope(scope, units.path, passBatches.owner))
    .groupBy(passBatches.id)
    .orderBy(desc(passBatches.createdAt))
  return withUnitNames(database, rows)
}

export async function findPassBatch(
  { tables: { passBatches, units }, read }: Database,
  id: string,
): Promise<Thing | undefined> {
  const [batch] = await read
    .select({ path: units.path, owner: passBatches.owner })
    .from(passBatches)
    .leftJoin(units, eq(units.id, passBatches.unit))
    .where(eq(passBatches.id, id))
  return batch
}

/** Makes the passes that are left of a batch worthless. */
export const withdrawPasses = ({ tables, write }: Database, id: string, actor: string): Promise<void> =>
  write(async tx => {
    const { passes, passBatches } = tables
    const left = await tx.delete(passes).where(eq(passes.origin, id)).returning({ hash: passes.hash })
    await tx
      .update(passBatches)
      .set({ expiresAt: instant(Date.now()) })
      .where(eq(passBatches.id, id))
    const detail = { count: left.length }
    await record(tx, tables, { actor, action: 'pass.withdraw', subject: id, detail })
  })
