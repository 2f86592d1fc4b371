/** How often something was tried within a span of time. */
import { and, gt, inArray, like, lte, sql } from 'drizzle-orm'
import type { Database, Writer } from './database.ts'
import type { Tables } from './tables.ts'

/** @returns by key; what was not tried lately is not there */
export async function countAttempts(
  { tables: { attempts }, read }: Database,
  keys: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await read
    .select({ key: attempts.key, count: attempts.count })
    .from(attempts)
    .where(and(inArray(attempts.key, keys), gt(attempts.until, new Date().toISOString())))
  return new Map(rows.map(({ key, count }) => [key, count]))
}

/** How often something was tried in a span, and when the span ends. */
export interface Tally {
  readonly count: number
  readonly until: string
}

/**
 * Counts one more under each key, within a transaction; the first decides until when it counts.
 *
 * @returns how many there are now, this one too
 */
export const countAttempt = (tx: Writer, { attempts }: Tables, keys: readonly string[], until: string) =>
  tx
    .insert(attempts)
    .values(keys.map(key => ({ key, count: 1, until })))
    .onConflictDoUpdate({ target: attempts.key, set: { count: sql`${attempts.count} + 1` } })
    .returning()

/**
 * Counts one try more under each key; the first begins a span.
 *
 * @param kind - with which the keys begin; what is over among those is forgotten
 * @returns how many there are now, this one too, by key
 */
export const addAttempts = (
  { tables, write }: Database,
  kind: string,
  keys: readonly string[],
  seconds: number,
): Promise<ReadonlyMap<string, Tally>> =>
  write(async tx => {
    const { attempts } = tables
    const now = Date.now()
    const until = new Date(now + seconds * 1000).toISOString()
    await tx
      .delete(attempts)
      .where(and(like(attempts.key, `${kind}/%`), lte(attempts.until, new Date(now).toISOString())))
    const counts = await countAttempt(tx, tables, keys, until)
    return new Map(counts.map(({ key, ...tally }) => [key, tally]))
  })

/** Takes a try back that was none: all of them under some keys, this one under others. */
export const forgetAttempts = (
  { tables: { attempts }, write }: Database,
  all: readonly string[],
  one: readonly string[],
): Promise<void> =>
  write(async tx => {
    await tx.delete(attempts).where(inArray(attempts.key, all))
    await tx
      .update(attempts)
      .set({ count: sql`${attempts.count} - 1` })
      .where(and(inArray(attempts.key, one), gt(attempts.count, 0)))
  })
