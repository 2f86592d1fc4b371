/** Installations whose signed classes are taken in here. */
import { asc, eq } from 'drizzle-orm'
import { record } from './audit.ts'
import type { Database } from './database.ts'
import { instant } from './instant.ts'

export const listSenders = ({ tables: { trustedSenders }, read }: Database) =>
  read.select().from(trustedSenders).orderBy(asc(trustedSenders.trustedAt))

export async function isTrusted({ tables: { trustedSenders }, read }: Database, key: string) {
  return (await read.$count(trustedSenders, eq(trustedSenders.key, key))) > 0
}

export const trustSender = (
  { tables, write }: Database,
  sender: { readonly key: string; readonly name: string },
  actor: string,
): Promise<void> =>
  write(async tx => {
    const { trustedSenders } = tables
    const row = { ...sender, trustedAt: instant(Date.now()) }
    await tx
      .insert(trustedSenders)
      .values(row)
      .onConflictDoUpdate({ target: trustedSenders.key, set: { name: sender.name } })
    await record(tx, tables, { actor, action: 'sender.trust', subject: sender.key })
  })

export const distrustSender = ({ tables, write }: Database, key: string, actor: string): Promise<void> =>
  write(async tx => {
    await tx.delete(tables.trustedSenders).where(eq(tables.trustedSenders.key, key))
    await record(tx, tables, { actor, action: 'sender.distrust', subject: key })
  })
