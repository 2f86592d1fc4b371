/** Verifies the whole chain of the audit, row by row, a few at a time, so that nobody waits for it. */
import { setImmediate as breathe } from 'node:timers/promises'
import { and, asc, gt, lte, sql } from 'drizzle-orm'
import { type Database, only } from '../store/database.ts'
import { linkOf } from './chain.ts'

export type Verdict =
  | {
      readonly kind: 'whole'
      /** Rows of the chain. */
      readonly n: number
      readonly hash: string
      /** Rows from before there was a chain, which nothing vouches for. */
      readonly unchained: number
    }
  | {
      readonly kind: 'broken'
      /** The first row that is not as it was written, or not where it was. */
      readonly seq: number
    }
  /** Every row fits the one before, but rows are missing at the end, or stand there that nobody recorded. */
  | { readonly kind: 'headless'; readonly n: number; readonly expected: number }

const together = 500

/** Reads what has been recorded until now; what is added meanwhile does not disturb it. */
export async function verifyChain({ tables: { audit, auditHead }, read }: Database): Promise<Verdict> {
  const head = only(
    await read
      .select({
        n: auditHead.n,
        hash: auditHead.hash,
        last: sql<number>`(select coalesce(max(seq), 0) from ${audit})`.mapWith(Number),
      })
      .from(auditHead),
  )
  let [seq, n, hash, unchained] = [0, 0, '', 0]
  while (seq < head.last) {
    const rows = await read
      .select()
      .from(audit)
      .where(and(gt(audit.seq, seq), lte(audit.seq, head.last)))
      .orderBy(asc(audit.seq))
      .limit(together)
    for (const row of rows) {
      seq = row.seq
      if (row.hash === null && n === 0) unchained += 1
      else if (row.hash !== linkOf(hash, row)) return { kind: 'broken', seq }
      else [hash, n] = [row.hash, n + 1]
    }
    if (rows.length === 0) break
    await breathe()
  }
  if (n !== head.n || hash !== head.hash) return { kind: 'headless', n, expected: head.n }
  return { kind: 'whole', n, hash, unchained }
}
