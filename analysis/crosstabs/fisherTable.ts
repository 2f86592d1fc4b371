/** Fisher's exact test of a table of any size. */
import { exactTableP } from './exactTable.ts'
import { simulatedTableP } from './simulatedTable.ts'
import { requireTable, withoutEmpty, type Table } from './table.ts'

/** The p of Fisher's test, and how it was found. */
export interface FisherTable {
  readonly p: number
  /** `null` when p is exact; else p is an estimate from this many random tables, with this standard error */
  readonly simulation: { readonly tables: number; readonly error: number } | null
}

/**
 * The chance, given all margins, of a table no likelier than the one observed. Tables too large to go through are
 * simulated instead, which the result says; the same seed gives the same answer.
 *
 * @param table - people in each cell; empty rows and columns are dropped
 * @param effort - how many partial tables may be looked at before giving up and simulating
 * @param seed - of the simulation
 * @returns `null` when fewer than two rows or columns have people
 * @throws RangeError when a cell is not a count
 * @see Freeman and Halton (1951), Biometrika 38:141–149; R: `fisher.test(table)`, `fisher.test(table, simulate.p.value = TRUE)`
 * @example fisherTable([[3, 1, 2], [1, 3, 2]]) // { p: 0.7662…, simulation: null }
 */
export function fisherTable(table: Table, effort = 5_000_000, seed = 1): FisherTable | null {
  requireTable('fisherTable', table)
  const filled = withoutEmpty(table)
  if (filled.length < 2 || (filled[0]?.length ?? 0) < 2) return null
  const p = exactTableP(filled, effort)
  return p === null ? simulatedTableP(filled, seed) : { p, simulation: null }
}
