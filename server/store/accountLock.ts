/** Holds an account until the end of a transaction: what is decided of it meanwhile is decided of it as it is. */
import { eq, sql } from 'drizzle-orm'
import type { Writer } from './database.ts'
import type { Tables } from './tables.ts'

/** @returns the account as it is now, with its roles; `undefined` where there is none */
export async function lockAccount(tx: Writer, { accounts, grants }: Tables, id: string) {
  const [account] = await tx
    .update(accounts)
    .set({ name: sql`${accounts.name}` })
    .where(eq(accounts.id, id))
    .returning()
  if (!account) return undefined
  const held = await tx.select({ role: grants.role }).from(grants).where(eq(grants.account, id))
  return { ...account, roles: held.map(({ role }) => role) }
}
