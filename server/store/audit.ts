/** Adds to the audit, in the transaction of the act itself. */
import { eq, sql } from 'drizzle-orm'
import { type Act, chained } from '../audit/chain.ts'
import { only, type Writer } from './database.ts'
import type { Tables } from './tables.ts'
import type { Detail } from './tables/audit.ts'

interface Deed {
  /** The id of an account or a device, or `respondent`, `shipped`, `console`. */
  readonly actor: string
  readonly action: string
  readonly subject: string
  readonly detail?: Detail | null
}

/** Takes as long as `record` and adds nothing: how long an answer takes must not tell what was noted. */
export const recordNothing = async (tx: Writer, { auditHead }: Tables): Promise<void> =>
  void (await tx
    .update(auditHead)
    .set({ n: sql`${auditHead.n}` })
    .where(eq(auditHead.id, 1)))

/** Writers wait for each other at the head of the chain, so it is the last thing that a transaction does. */
export async function record(
  tx: Writer,
  { audit, auditHead }: Tables,
  { actor, action, subject, detail }: Deed,
) {
  const act: Act = { at: new Date().toISOString(), actor, action, subject, detail: detail ?? null }
  const head = only(
    await tx
      .update(auditHead)
      .set({ n: sql`${auditHead.n} + 1` })
      .where(eq(auditHead.id, 1))
      .returning({ hash: auditHead.hash }),
  )
  const [row] = chained(head.hash, [act])
  if (!row) return
  await tx.insert(audit).values(row)
  await tx.update(auditHead).set({ hash: row.hash }).where(eq(auditHead.id, 1))
}
