/** Passes: each lets one answer to one survey in, and is gone with it. */
import { eq, lte, or, sql } from 'drizzle-orm'
import { newPassCode, scannedMark } from '../access/passCode.ts'
import { delay } from '../training/closing.ts'
import type { Database, Writer } from './database.ts'
import { instant } from './instant.ts'
import type { Tables } from './tables.ts'

export type Pass = Tables['passes']['$inferSelect']

/**
 * Works the question out once, for those who ask it with every response.
 *
 * @returns a function that finds a pass by the mark of either of its forms, be it over or not, or gives `null` where
 * it is spent
 */
export function passFinder({ tables: { passes }, read }: Database) {
  const mark = sql.placeholder('mark')
  const query = read
    .select()
    .from(passes)
    .where(or(eq(passes.hash, mark), eq(passes.typed, mark)))
    .prepare('find_pass')
  return async (marked: string): Promise<Pass | null> => (await query.execute({ mark: marked }))[0] ?? null
}

/**
 * Makes a pass for one who is there now, within a transaction.
 *
 * @returns its code, which is nowhere else
 */
export async function givePass(
  tx: Writer,
  { passes }: Tables,
  pass: Omit<Pass, 'hash' | 'typed'>,
): Promise<string> {
  const { scanned } = newPassCode()
  await tx.insert(passes).values({ ...pass, hash: scannedMark(scanned), typed: null })
  return scanned
}

/** Forgets the passes with which nothing can be sent any more. */
export const dropExpired = (tx: Writer, { passes }: Tables) =>
  tx.delete(passes).where(lte(passes.expiresAt, instant(Date.now() - delay)))
