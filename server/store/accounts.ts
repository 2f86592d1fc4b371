/** Accounts: found by name, by id and by scope. */
import { and, asc, eq, inArray, max } from 'drizzle-orm'
import type { Role } from '../access/role.ts'
import { root, type Scope, type Thing, within } from '../access/subject.ts'
import { plain } from '../units/folded.ts'
import type { Database } from './database.ts'
import { inScope } from './scope.ts'
import type { Tables } from './tables.ts'
import { withUnitNames } from './unitNames.ts'

export type Account = Tables['accounts']['$inferSelect'] & { readonly roles: readonly Role[] }

type Key = 'id' | 'name' | 'federated'

/** An account with the roles that it holds anywhere; `undefined` where there is none. */
export async function accountBy(
  { tables: { accounts, grants }, read }: Database,
  key: Key,
  value: string,
): Promise<Account | undefined> {
  const rows = await read
    .select({ account: accounts, role: grants.role })
    .from(accounts)
    .leftJoin(grants, eq(grants.account, accounts.id))
    .where(eq(accounts[key], value))
  const [first] = rows
  return first && { ...first.account, roles: rows.flatMap(({ role }) => role ?? []) }
}

/** @throws Error where there is none: for those whose session says so */
export async function readAccount(database: Database, id: string): Promise<Account> {
  const account = await accountBy(database, 'id', id)
  if (!account) throw new Error(`no account ${id}`)
  return account
}

interface Place {
  readonly account: string
  readonly role: Role
  readonly unit: string
  readonly path: string | null
}

/** What some accounts hold, by account. */
async function grantsOf(
  { tables: { grants, units }, read }: Database,
  ids: readonly string[],
): Promise<(id: string) => Place[]> {
  const rows = await read
    .select({ account: grants.account, role: grants.role, unit: grants.unit, path: units.path })
    .from(grants)
    .leftJoin(units, eq(units.id, grants.unit))
    .where(inArray(grants.account, [...ids]))
    .orderBy(asc(grants.role), asc(grants.unit))
  return id => rows.filter(({ account }) => account === id)
}

/** The grants of one account, with the names of their units. */
export async function listGrants(database: Database, id: string) {
  const held = (await grantsOf(database, [id]))(id)
  return withUnitNames(
    database,
    held.map(({ role, unit }) => ({ role, unit })),
  )
}

/** What decides whether somebody may see an account: any of its places that they reach. */
export async function seenAccount(database: Database, id: string, scope: Scope): Promise<Thing | undefined> {
  const account = await accountBy(database, 'id', id)
  if (!account) return undefined
  const held = (await grantsOf(database, [id]))(id)
  return held.find(place => within(scope, place)) ?? { path: null }
}

/** What decides whether somebody may change an account: any of its places that they do not reach. */
export async function changedAccount(
  database: Database,
  id: string,
  scope: Scope,
): Promise<Thing | undefined> {
  const account = await accountBy(database, 'id', id)
  if (!account) return undefined
  const held = (await grantsOf(database, [id]))(id)
  return held.find(place => !within(scope, place)) ?? held[0] ?? { path: null }
}

interface Wish {
  readonly id?: string | undefined
  readonly search?: string | undefined
  /** The id of a unit: whoever holds something there or below. */
  readonly unit?: string | undefined
}

/** Who holds something in a scope. */
const holdersIn = ({ tables: { grants, units }, read }: Database, scope: Scope) =>
  read
    .select({ account: grants.account })
    .from(grants)
    .innerJoin(units, eq(units.id, grants.unit))
    .where(inScope(scope, units.path))

/** The accounts of a scope, each with as much of it as the scope holds, in the order of their full names. */
export async function listAccounts(database: Database, scope: Scope, { id, search, unit }: Wish = {}) {
  const { tables, read } = database
  const { accounts, sessions, units } = tables
  const [place] = unit === undefined ? [] : await read.select().from(units).where(eq(units.id, unit))
  if (unit !== undefined && !place) return []
  const rows = await read
    .select({
      id: accounts.id,
      name: accounts.name,
      fullName: accounts.fullName,
      createdAt: accounts.createdAt,
      disabledAt: accounts.disabledAt,
      totpSecret: accounts.totpSecret,
      federated: accounts.federated,
    })
    .from(accounts)
    .where(
      and(
        id === undefined ? undefined : eq(accounts.id, id),
        scope.paths.includes(root) ? undefined : inArray(accounts.id, holdersIn(database, scope)),
        place && inArray(accounts.id, holdersIn(database, { paths: [place.path], owner: null })),
      ),
    )
  const words = plain(search ?? '')
  const found = rows.filter(({ name, fullName }) => plain(`${name} ${fullName}`).includes(words))
  const ids = found.map(account => account.id)
  const heldBy = await grantsOf(database, ids)
  const seen = await read
    .select({ account: sessions.account, at: max(sessions.seenAt) })
    .from(sessions)
    .where(inArray(sessions.account, ids))
    .groupBy(sessions.account)
  const seenAt = new Map(seen.map(({ account, at }) => [account, at]))
  const places = await withUnitNames(
    database,
    ids.flatMap(one => heldBy(one)),
  )
  const { compare } = new Intl.Collator('vi')
  return found
    .map(({ totpSecret, ...account }) => {
      const held = places.filter(one => one.account === account.id)
      const shown = held.filter(one => within(scope, one))
      return {
        ...account,
        factor: totpSecret !== null,
        seenAt: seenAt.get(account.id) ?? null,
        grants: shown.map(({ role, unit: where }) => ({ role, unit: where })),
        editable: scope.paths.includes(root) || shown.length === held.length,
      }
    })
    .toSorted((one, other) => compare(one.fullName, other.fullName))
}
