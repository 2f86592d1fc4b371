/** What units are called, by their last name. */
import { asc, inArray } from 'drizzle-orm'
import type { Database } from './database.ts'

interface Placed {
  /** The id of a unit. */
  readonly unit: string
}

export interface NamedUnit {
  readonly id: string
  /** Its id where it has no name, as the root. */
  readonly name: string
}

/** The same rows, each unit with its name. */
export async function withUnitNames<Row extends Placed>(
  { tables: { unitStates }, read }: Database,
  rows: readonly Row[],
): Promise<(Omit<Row, 'unit'> & { readonly unit: NamedUnit })[]> {
  const states = await read
    .select({ unit: unitStates.unit, name: unitStates.name })
    .from(unitStates)
    .where(inArray(unitStates.unit, [...new Set(rows.map(({ unit }) => unit))]))
    .orderBy(asc(unitStates.validFrom))
  const names = new Map(states.map(({ unit, name }) => [unit, name]))
  return rows.map(row => ({ ...row, unit: { id: row.unit, name: names.get(row.unit) ?? row.unit } }))
}
