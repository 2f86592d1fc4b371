/** Compares the database with its anchor: what was there when that was written must be there still. */
import { and, count, desc, eq, gt, inArray, sql } from 'drizzle-orm'
import { type Database, only, type Writer } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'
import type { Anchor } from './anchor.ts'
import { removals, removedBy } from './removal.ts'

/** What of the database the anchor holds on to. */
export type Reach = Omit<Anchor, 'writtenAt'>

export interface Comparison extends Reach {
  /** `null`: nothing is missing. */
  readonly fault: Fault | null
}

/**
 * The chain is `shorter` than the anchor says; it holds `another` row at that place; it does not end where its `head`
 * says; or there are `fewer` responses than were stored and not removed since.
 */
export type Fault = 'shorter' | 'another' | 'head' | 'fewer'

/** How far the database has come, in one look. */
export async function reachOf({ tables: { auditHead, responses }, read }: Database): Promise<Reach> {
  const rows = await read
    .select({
      n: auditHead.n,
      hash: auditHead.hash,
      responses: sql<number>`(select count(*) from ${responses})`.mapWith(Number),
    })
    .from(auditHead)
  return only(rows)
}

/** The row so many places before the end of the chain. */
async function rowBefore(tx: Writer, { audit }: Tables, places: number) {
  const [row] = await tx
    .select({ seq: audit.seq, hash: audit.hash })
    .from(audit)
    .orderBy(desc(audit.seq))
    .limit(1)
    .offset(places)
  return { seq: row?.seq ?? 0, hash: row?.hash ?? '' }
}

/** How many responses came in, less those that went, after a row. */
async function growthSince(tx: Writer, { audit }: Tables, seq: number): Promise<number> {
  const later = gt(audit.seq, seq)
  const stored = await tx
    .select({ n: count() })
    .from(audit)
    .where(and(later, eq(audit.action, 'response.store')))
  const removed = await tx
    .select({ action: audit.action, detail: audit.detail })
    .from(audit)
    .where(and(later, inArray(audit.action, [...removals])))
  return only(stored).n - removed.reduce((sum, act) => sum + removedBy(act), 0)
}

/** Whoever writes waits meanwhile. Only what came after the anchor is read. */
export function compareWithAnchor({ tables, write }: Database, anchor: Anchor): Promise<Comparison> {
  const { auditHead, responses } = tables
  return write(async tx => {
    const head = only(
      await tx
        .update(auditHead)
        .set({ n: sql`${auditHead.n}` })
        .returning({ n: auditHead.n, hash: auditHead.hash }),
    )
    const held = only(await tx.select({ n: count() }).from(responses)).n
    const found = (fault: Fault | null) => ({ ...head, responses: held, fault })
    if (head.n < anchor.n) return found('shorter')
    const last = await rowBefore(tx, tables, 0)
    if (last.hash !== head.hash) return found('head')
    const then = await rowBefore(tx, tables, head.n - anchor.n)
    if (then.hash !== anchor.hash) return found('another')
    const expected = anchor.responses + (await growthSince(tx, tables, then.seq))
    return found(held < expected ? 'fewer' : null)
  })
}
