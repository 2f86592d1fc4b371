/** What becomes of an account: made, given roles, disabled, let in by another password. Each ends its sessions. */
import { randomUUID } from 'node:crypto'
import { eq, or } from 'drizzle-orm'
import type { Role } from '../access/role.ts'
import { Problem } from '../problem.ts'
import { lockAccount } from './accountLock.ts'
import { record } from './audit.ts'
import type { Database, Writer } from './database.ts'
import { closeSessions } from './sessions.ts'
import type { Tables } from './tables.ts'

export interface NewAccount {
  /** In small letters. */
  readonly name: string
  readonly fullName: string
  /** As it is kept; `null` for those who sign in elsewhere. */
  readonly password: string | null
  readonly federated: string | null
  readonly role: Role
  readonly unit: string
}

/**
 * Makes an account with one grant, within a transaction.
 *
 * @returns its id
 * @throws Problem `account.nameTaken`, `account.federatedTaken`
 */
export async function addAccount(
  tx: Writer,
  { accounts, grants }: Tables,
  { role, unit, ...account }: NewAccount,
): Promise<string> {
  const id = randomUUID()
  const createdAt = new Date().toISOString()
  const [named] = await tx.select().from(accounts).where(eq(accounts.name, account.name))
  if (named) throw new Problem('account.nameTaken', { name: account.name })
  const added = await tx
    .insert(accounts)
    .values({ id, createdAt, ...account })
    .onConflictDoNothing()
    .returning({ id: accounts.id })
  if (added.length === 0) throw new Problem('account.federatedTaken')
  await tx.insert(grants).values({ account: id, role, unit })
  return id
}

/** Makes an account without an invitation; whoever does so has the server itself. */
export const createAccount = (
  { tables, write }: Database,
  account: NewAccount,
  actor: string,
): Promise<string> =>
  write(async tx => {
    const id = await addAccount(tx, tables, account)
    const { role, unit } = account
    await record(tx, tables, { actor, action: 'account.create', subject: id, detail: { role, unit } })
    return id
  })

/** Whoever loses something is out at once, and so are those whom they have invited or helped and who have not come. */
async function shutOut(tx: Writer, tables: Tables, account: string) {
  await closeSessions(tx, tables, account)
  const { invitations, passwordLinks } = tables
  await tx.delete(invitations).where(eq(invitations.invitedBy, account))
  await tx
    .delete(passwordLinks)
    .where(or(eq(passwordLinks.account, account), eq(passwordLinks.madeBy, account)))
}

interface Grant {
  readonly role: Role
  readonly unit: string
}

/** Puts these grants in the place of all others. */
export const setGrants = (
  { tables, write }: Database,
  account: string,
  held: readonly Grant[],
  actor: string,
): Promise<void> =>
  write(async tx => {
    const { grants } = tables
    await lockAccount(tx, tables, account)
    const wanted = [...new Map(held.map(grant => [`${grant.role} ${grant.unit}`, grant])).entries()]
    await tx.delete(grants).where(eq(grants.account, account))
    await tx.insert(grants).values(wanted.map(([, { role, unit }]) => ({ account, role, unit })))
    await shutOut(tx, tables, account)
    const detail = { grants: wanted.map(([text]) => text).join(', ') }
    await record(tx, tables, { actor, action: 'account.grant', subject: account, detail })
  })

/** Disables an account, or enables it again. */
export const setDisabled = (
  { tables, write }: Database,
  account: string,
  disabled: boolean,
  actor: string,
): Promise<void> =>
  write(async tx => {
    const { accounts } = tables
    const disabledAt = disabled ? new Date().toISOString() : null
    await tx.update(accounts).set({ disabledAt }).where(eq(accounts.id, account))
    await shutOut(tx, tables, account)
    const action = disabled ? 'account.disable' : 'account.enable'
    await record(tx, tables, { actor, action, subject: account })
  })

/** Says who an account is to the single sign-on. @throws Problem `account.federatedTaken` */
export const setFederated = (
  { tables, write }: Database,
  account: string,
  federated: string | null,
  actor: string,
): Promise<void> =>
  write(async tx => {
    const { accounts } = tables
    if (federated !== null) {
      const [other] = await tx.select().from(accounts).where(eq(accounts.federated, federated))
      if (other && other.id !== account) throw new Problem('account.federatedTaken')
    }
    await tx.update(accounts).set({ federated }).where(eq(accounts.id, account))
    await closeSessions(tx, tables, account)
    const action = federated === null ? 'account.unlink' : 'account.link'
    await record(tx, tables, { actor, action, subject: account })
  })

interface Change {
  readonly account: string
  /** As it is kept. */
  readonly password: string
  readonly actor: string
  /** The session that stays. */
  readonly session: string | null
}

/** Puts a password in the place of another, within a transaction; every way that the other had opened is shut. */
export async function putPassword(
  tx: Writer,
  tables: Tables,
  { account, password, session }: Omit<Change, 'actor'>,
) {
  const { accounts, passwordLinks } = tables
  await tx.update(accounts).set({ password }).where(eq(accounts.id, account))
  await tx.delete(passwordLinks).where(eq(passwordLinks.account, account))
  await closeSessions(tx, tables, account, session)
}

export const setPassword = ({ tables, write }: Database, { actor, ...change }: Change): Promise<void> =>
  write(async tx => {
    await putPassword(tx, tables, change)
    const { account } = change
    const action = actor === account ? 'password.change' : 'password.reset'
    await record(tx, tables, { actor, action, subject: account })
  })
