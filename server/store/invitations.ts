/** Ways in for people who have none yet: made, looked at, accepted once, withdrawn. */
import { randomUUID } from 'node:crypto'
import { and, count, desc, eq, gt } from 'drizzle-orm'
import { nextOf, type Next, stageOf } from '../access/stage.ts'
import type { Role } from '../access/role.ts'
import type { Scope, Thing } from '../access/subject.ts'
import { hashOf, newToken } from '../access/token.ts'
import { Problem } from '../problem.ts'
import { addAccount } from './accountChanges.ts'
import { lockAccount } from './accountLock.ts'
import { record } from './audit.ts'
import { type Database, only, type Writer } from './database.ts'
import { instant } from './instant.ts'
import { inScope } from './scope.ts'
import { openSession } from './sessions.ts'
import type { Tables } from './tables.ts'
import { withUnitNames } from './unitNames.ts'

/** Who invites before there is anybody: whoever reads what the server prints. */
const byConsole = 'console'

interface NewInvitation {
  readonly fullName: string
  readonly role: Role
  readonly unit: string
  readonly invitedBy: string
}

async function addInvitation(
  tx: Writer,
  tables: Tables,
  invited: NewInvitation,
  life: number,
): Promise<{ id: string; token: string; expiresAt: string }> {
  const now = Date.now()
  const [id, token, expiresAt] = [randomUUID(), newToken(), instant(now + life)]
  const row = { ...invited, id, hash: hashOf(token), createdAt: instant(now), expiresAt }
  await tx.insert(tables.invitations).values(row)
  const { invitedBy: actor, role, unit } = invited
  await record(tx, tables, { actor, action: 'invitation.make', subject: id, detail: { role, unit } })
  return { id, token, expiresAt }
}

const week = 7 * 86_400_000

/** @returns the token, which is nowhere else @throws Problem `session.missing` where its maker has just been disabled */
export const makeInvitation = ({ tables, write }: Database, invited: NewInvitation) =>
  write(async tx => {
    const maker = await lockAccount(tx, tables, invited.invitedBy)
    if (!maker || maker.disabledAt !== null) throw new Problem('session.missing')
    return addInvitation(tx, tables, invited, week)
  })

const halfHour = 30 * 60_000

/**
 * The way in for the first administrator; any that was made before is void.
 *
 * @returns `null` where somebody has an account
 */
export const makeFirstInvitation = ({ tables, write }: Database, fullName: string): Promise<string | null> =>
  write(async tx => {
    const { accounts, invitations } = tables
    await tx.delete(invitations).where(eq(invitations.invitedBy, byConsole))
    if (only(await tx.select({ n: count() }).from(accounts)).n > 0) return null
    const first = { fullName, role: 'administrator', unit: 'root', invitedBy: byConsole } as const
    return (await addInvitation(tx, tables, first, halfHour)).token
  })

const valid = ({ invitations }: Tables, token: string) =>
  and(eq(invitations.hash, hashOf(token)), gt(invitations.expiresAt, instant(Date.now())))

/** @throws Problem `invitation.gone` */
export async function findInvitation({ tables, read }: Database, token: string) {
  const { accounts, invitations } = tables
  const { fullName, role, unit, expiresAt } = invitations
  const [invitation] = await read
    .select({ fullName, role, unit, expiresAt, invitedBy: accounts.fullName })
    .from(invitations)
    .leftJoin(accounts, eq(accounts.id, invitations.invitedBy))
    .where(valid(tables, token))
  if (!invitation) throw new Problem('invitation.gone')
  return invitation
}

interface Acceptance {
  readonly token: string
  readonly name: string
  readonly fullName: string
  readonly password: string | null
  readonly federated: string | null
  readonly device: string
}

/**
 * Makes the account and lets its owner in.
 *
 * @returns the token of the session
 * @throws Problem `invitation.gone`, and what keeps an account from being made, which leaves the invitation as it was
 */
export const acceptInvitation = (
  { tables, write }: Database,
  { token, device, ...person }: Acceptance,
): Promise<{ session: string; next: Next }> =>
  write(async tx => {
    const { accounts, invitations } = tables
    const [invitation] = await tx.delete(invitations).where(valid(tables, token)).returning()
    if (!invitation) throw new Problem('invitation.gone')
    const { id, role, unit, invitedBy } = invitation
    const late = invitedBy === byConsole && only(await tx.select({ n: count() }).from(accounts)).n > 0
    if (late) throw new Problem('invitation.gone')
    const account = await addAccount(tx, tables, { ...person, role, unit })
    const next = nextOf(false, [role])
    const session = await openSession(tx, tables, { account, stage: stageOf(next), device })
    await record(tx, tables, { actor: account, action: 'invitation.accept', subject: id })
    const action = next === 'office' ? 'session.open' : 'session.begin'
    await record(tx, tables, { actor: account, action, subject: account })
    return { session, next }
  })

/** The invitations of a scope that can still be accepted, the latest first. */
export async function listInvitations(database: Database, scope: Scope) {
  const { tables, read } = database
  const { accounts, invitations, units } = tables
  const rows = await read
    .select({
      id: invitations.id,
      fullName: invitations.fullName,
      role: invitations.role,
      unit: invitations.unit,
      invitedBy: accounts.fullName,
      createdAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .leftJoin(units, eq(units.id, invitations.unit))
    .leftJoin(accounts, eq(accounts.id, invitations.invitedBy))
    .where(and(inScope(scope, units.path), gt(invitations.expiresAt, instant(Date.now()))))
    .orderBy(desc(invitations.createdAt))
  return withUnitNames(database, rows)
}

export async function invitationThing(
  { tables: { invitations, units }, read }: Database,
  id: string,
): Promise<Thing | undefined> {
  const [invitation] = await read
    .select({ path: units.path })
    .from(invitations)
    .leftJoin(units, eq(units.id, invitations.unit))
    .where(eq(invitations.id, id))
  return invitation
}

export const withdrawInvitation = ({ tables, write }: Database, id: string, actor: string): Promise<void> =>
  write(async tx => {
    const { invitations } = tables
    const gone = await tx.delete(invitations).where(eq(invitations.id, id)).returning({ id: invitations.id })
    if (gone.length === 0) return
    await record(tx, tables, { actor, action: 'invitation.withdraw', subject: id })
  })
