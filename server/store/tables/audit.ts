/** Who did what to which thing. Rows are added in the transaction that does it, and only added. */
import type { Kit } from '../columns.ts'

export type Detail = Readonly<Record<string, string | number>>

export const auditTables = (kit: Kit) => {
  const audit = kit.table('audit', {
    seq: kit.sequence(),
    at: kit.instant().notNull(),
    /** The id of an account or a device, or `respondent`, `shipped`, `console`. */
    actor: kit.text().notNull(),
    action: kit.text().notNull(),
    subject: kit.text().notNull(),
    detail: kit.json().$type<Detail>(),
    /** Of this row and the hash before it; `null` in rows from before there was a chain. */
    hash: kit.text(),
  })

  /** One row: where the chain ends. Whoever adds to the chain holds it. */
  const auditHead = kit.table('audit_head', {
    id: kit.integer().primaryKey(),
    n: kit.integer().notNull(),
    hash: kit.text().notNull(),
  })

  return { audit, auditHead }
}
