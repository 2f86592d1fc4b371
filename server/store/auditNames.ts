/** What the ids in the audit are called today: it keeps ids alone, and names go with whom they are of. */
import { asc, inArray } from 'drizzle-orm'
import type { Database } from './database.ts'
import type { Detail } from './tables/audit.ts'

interface Told {
  readonly actor: string
  readonly subject: string
  readonly detail: Detail | null
}

/** Whatever may be an id: `trainer 333-2011, analyst root` is a list of roles with theirs. */
const idsIn = ({ actor, subject, detail }: Told): string[] => [
  actor,
  subject,
  ...Object.values(detail ?? {}).flatMap(value => (typeof value === 'string' ? value.split(/[ ,]+/) : [])),
]

/** @returns by id the full names of accounts, the last names of units and the names of devices that are still there */
export async function auditNames(
  { tables: { accounts, devices, unitStates }, read }: Database,
  acts: readonly Told[],
): Promise<Record<string, string>> {
  const ids = [...new Set(acts.flatMap(idsIn))]
  const named = [
    await read
      .select({ id: unitStates.unit, name: unitStates.name })
      .from(unitStates)
      .where(inArray(unitStates.unit, ids))
      .orderBy(asc(unitStates.validFrom)),
    await read.select({ id: devices.id, name: devices.name }).from(devices).where(inArray(devices.id, ids)),
    await read
      .select({ id: accounts.id, name: accounts.fullName })
      .from(accounts)
      .where(inArray(accounts.id, ids)),
  ]
  return Object.fromEntries(named.flat().map(({ id, name }) => [id, name]))
}
