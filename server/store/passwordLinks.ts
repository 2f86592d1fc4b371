/** Ways to a new password for people who have forgotten theirs: made by an administrator, used once. */
import { and, eq, gt } from 'drizzle-orm'
import { hashOf, newToken } from '../access/token.ts'
import { Problem } from '../problem.ts'
import { putPassword } from './accountChanges.ts'
import { lockAccount } from './accountLock.ts'
import { type Account, accountBy } from './accounts.ts'
import { record } from './audit.ts'
import type { Database } from './database.ts'
import { instant } from './instant.ts'
import type { Tables } from './tables.ts'

const day = 86_400_000

/**
 * Makes a link for an account, in the place of any that there was.
 *
 * @returns the token, which is nowhere else
 * @throws Problem `account.disabled`
 */
export const makePasswordLink = (
  { tables, write }: Database,
  account: string,
  madeBy: string,
): Promise<{ token: string; expiresAt: string }> =>
  write(async tx => {
    const { passwordLinks } = tables
    const owner = await lockAccount(tx, tables, account)
    if (!owner || owner.disabledAt !== null) throw new Problem('account.disabled')
    const now = Date.now()
    const [token, createdAt, expiresAt] = [newToken(), instant(now), instant(now + day)]
    const link = { hash: hashOf(token), madeBy, createdAt, expiresAt }
    await tx
      .insert(passwordLinks)
      .values({ ...link, account })
      .onConflictDoUpdate({ target: passwordLinks.account, set: link })
    await record(tx, tables, { actor: madeBy, action: 'password.link', subject: account })
    return { token, expiresAt }
  })

const valid = ({ passwordLinks }: Tables, token: string) =>
  and(eq(passwordLinks.hash, hashOf(token)), gt(passwordLinks.expiresAt, instant(Date.now())))

/** @throws Problem `passwordLink.gone` */
export async function findPasswordLink(
  database: Database,
  token: string,
): Promise<{ account: Account; expiresAt: string }> {
  const { tables, read } = database
  const [link] = await read.select().from(tables.passwordLinks).where(valid(tables, token))
  const account = link && (await accountBy(database, 'id', link.account))
  if (!account || account.disabledAt !== null) throw new Problem('passwordLink.gone')
  return { account, expiresAt: link.expiresAt }
}

/**
 * Gives the account of a link another password, and ends its sessions; the second factor stays.
 *
 * @param password - as it is kept
 * @throws Problem `passwordLink.gone`
 */
export const renewPassword = ({ tables, write }: Database, token: string, password: string): Promise<void> =>
  write(async tx => {
    const { passwordLinks } = tables
    const find = () => tx.select().from(passwordLinks).where(valid(tables, token))
    const [link] = await find()
    // The account first, as whatever else changes both does: so no two of them wait for each other.
    if (link) await lockAccount(tx, tables, link.account)
    const [still] = await find()
    if (!still) throw new Problem('passwordLink.gone')
    const { account } = still
    await putPassword(tx, tables, { account, password, session: null })
    await record(tx, tables, { actor: account, action: 'password.renew', subject: account })
  })
