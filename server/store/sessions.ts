/** Sessions of people in the office: opened by signing in, ended by idleness, by age, by their owner or by an administrator. */
import { randomUUID } from 'node:crypto'
import { and, desc, eq, gte, lt, ne } from 'drizzle-orm'
import { leastLength } from '../access/passwordRule.ts'
import { nextOf, type Next, stageOf } from '../access/stage.ts'
import type { Subject, Thing } from '../access/subject.ts'
import { hashOf, newToken } from '../access/token.ts'
import { Problem } from '../problem.ts'
import { lockAccount } from './accountLock.ts'
import { record } from './audit.ts'
import type { Database, Writer } from './database.ts'
import { instant } from './instant.ts'
import type { Tables } from './tables.ts'
import type { Stage } from './tables/account.ts'
import { reasonOf } from './unavailable.ts'

const minute = 60_000
const hour = 60 * minute
const longestIdle = 30 * minute
/** A day of training is longer than a day at a desk. */
const longest = { trainer: 12 * hour, other: 8 * hour }
/** How exactly it is known when a session was last used. */
const grain = minute

/** Where nothing can be written there is still much to read; a session that is not seen to be used ends the sooner. */
function unlessUnwritable(error: unknown) {
  const unwritable = error instanceof Problem ? error.code === 'store.behind' : reasonOf(error) !== null
  if (!unwritable) throw error
}

export interface Opening {
  readonly account: string
  readonly stage: Stage
  /** Browser and system, roughly. */
  readonly device: string
}

/** @returns the token, which is nowhere else */
export async function openSession(
  tx: Writer,
  { sessions }: Tables,
  { account, stage, device }: Opening,
): Promise<string> {
  const token = newToken()
  const now = Date.now()
  // What nobody can come back to is not kept.
  await tx.delete(sessions).where(lt(sessions.seenAt, instant(now - longest.trainer)))
  const [createdAt, seenAt] = [instant(now), instant(now)]
  await tx
    .insert(sessions)
    .values({ hash: hashOf(token), id: randomUUID(), account, stage, device, createdAt, seenAt })
  return token
}

interface Entering {
  /** As it was when its owner proved who they are. */
  readonly known: Pick<Tables['accounts']['$inferSelect'], 'id' | 'password' | 'federated'>
  readonly device: string
  /** How many characters the password has that was typed; left out where none was. */
  readonly length?: number
  /** The token of the session that the browser had, which ends. */
  readonly before?: string | undefined
}

/**
 * Lets somebody in, as far as what the account is by now allows.
 *
 * @returns `null` where what they proved no longer holds, or the account is disabled
 */
export const enterOffice = (
  { tables, write }: Database,
  { known, device, length, before }: Entering,
): Promise<{ session: string; next: Next } | null> =>
  write(async tx => {
    const account = await lockAccount(tx, tables, known.id)
    const same = account?.password === known.password && account.federated === known.federated
    if (!account || !same || account.disabledAt !== null) return null
    if (before !== undefined) await tx.delete(tables.sessions).where(eq(tables.sessions.hash, hashOf(before)))
    const next = nextOf(account.totpSecret !== null, account.roles)
    const { id } = account
    const short = length !== undefined && length < leastLength(account.roles)
    const stage = stageOf(next, short)
    const session = await openSession(tx, tables, { account: id, stage, device })
    const action = stage === 'full' ? 'session.open' : 'session.begin'
    await record(tx, tables, { actor: id, action, subject: id })
    return { session, next: stage === 'renewal' ? 'renewal' : next }
  })

/** Who a token stands for, or `null` where the session has ended or the account is disabled. */
export async function sessionSubject(database: Database, token: string): Promise<Subject | null> {
  const { tables, read, write } = database
  const { sessions, accounts, grants, units } = tables
  const hash = hashOf(token)
  const rows = await read
    .select({
      session: sessions.id,
      stage: sessions.stage,
      createdAt: sessions.createdAt,
      seenAt: sessions.seenAt,
      id: accounts.id,
      disabledAt: accounts.disabledAt,
      role: grants.role,
      path: units.path,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.account))
    .leftJoin(grants, eq(grants.account, accounts.id))
    .leftJoin(units, eq(units.id, grants.unit))
    .where(eq(sessions.hash, hash))
  const [first] = rows
  if (!first || first.disabledAt !== null) return null
  const held = rows.flatMap(({ role, path }) => (role !== null && path !== null ? [{ role, path }] : []))
  const now = Date.now()
  const age = now - Date.parse(first.createdAt)
  const idle = now - Date.parse(first.seenAt)
  const trains = held.length > 0 && held.every(({ role }) => role === 'trainer')
  const most = trains ? longest.trainer : longest.other
  // A clock that was set back ends the session as well: nobody can tell how old it is.
  if (age > most || idle > longestIdle || age < -grain) return null
  if (idle > grain)
    await write(async tx => {
      await tx
        .update(sessions)
        .set({ seenAt: instant(now) })
        .where(eq(sessions.hash, hash))
    }).catch(unlessUnwritable)
  const { id, session, stage } = first
  if (stage === 'full') return { kind: 'account', id, session, grants: held }
  return { kind: 'pending', id, session, owesPassword: stage === 'renewal' }
}

/** The sessions of an account that can be used, the one used last first. */
export const listSessions = ({ tables: { sessions }, read }: Database, account: string) =>
  read
    .select({
      id: sessions.id,
      device: sessions.device,
      createdAt: sessions.createdAt,
      seenAt: sessions.seenAt,
    })
    .from(sessions)
    .where(and(eq(sessions.account, account), gte(sessions.seenAt, instant(Date.now() - longestIdle))))
    .orderBy(desc(sessions.seenAt))

/** Whose a session is, or `undefined` where there is none. */
export async function sessionThing(
  { tables: { sessions }, read }: Database,
  id: string,
): Promise<Thing | undefined> {
  const [session] = await read.select({ owner: sessions.account }).from(sessions).where(eq(sessions.id, id))
  return session && { path: null, ...session }
}

/** Ends one session of an account. */
export const closeSession = ({ tables, write }: Database, account: string, id: string): Promise<void> =>
  write(async tx => {
    const { sessions } = tables
    await tx.delete(sessions).where(and(eq(sessions.account, account), eq(sessions.id, id)))
    await record(tx, tables, { actor: account, action: 'session.close', subject: account })
  })

/** Ends every session of an account but the one given, within a transaction. */
export async function closeSessions(
  tx: Writer,
  { sessions }: Tables,
  account: string,
  except: string | null = null,
) {
  const own = eq(sessions.account, account)
  await tx.delete(sessions).where(except === null ? own : and(own, ne(sessions.id, except)))
}

/** Ends every session of an account but the one given, and says so. */
export const endSessions = (
  { tables, write }: Database,
  account: string,
  actor: string,
  except: string | null = null,
): Promise<void> =>
  write(async tx => {
    await closeSessions(tx, tables, account, except)
    await record(tx, tables, { actor, action: 'session.closeAll', subject: account })
  })
