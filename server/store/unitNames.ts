/** What units are called, by their last name. */
import { asc, inArray } from 'drizzle-orm'
import type { Database } from './database.ts'

/** @returns a function that gives the name of each of the units, or its id where it has none */
export async function unitNames(
  { tables: { unitStates }, read }: Database,
  ids: readonly string[],
): Promise<(id: string) => string> {
  const states = await read
    .select({ unit: unitStates.unit, name: unitStates.name })
    .from(unitStates)
    .where(inArray(unitStates.unit, [...new Set(ids)]))
    .orderBy(asc(unitStates.validFrom))
  const names = new Map(states.map(({ unit, name }) => [unit, name]))
  return id => names.get(id) ?? id
}
