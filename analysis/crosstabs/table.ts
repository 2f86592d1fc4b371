/** A cross-table of people: rows by columns. */

/** People in each cell, row by row; all rows equally long. */
export type Table = readonly (readonly number[])[]

/** @throws RangeError when a cell is not a count or rows differ in length */
export function requireTable(name: string, table: Table): void {
  const width = table[0]?.length ?? 0
  const sound = table.every(
    row => row.length === width && row.every(cell => Number.isInteger(cell) && cell >= 0),
  )
  if (!sound)
    throw new RangeError(
      `${name} requires rows of equal length with whole counts ≥ 0, got ${JSON.stringify(table)}`,
    )
}

/** The row totals, column totals and the total of all. */
export interface Margins {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly n: number
}

/**
 * The totals of a table.
 *
 * @example margins([[1, 2], [3, 4]]) // { rows: [3, 7], columns: [4, 6], n: 10 }
 */
export function margins(table: Table): Margins {
  const rows = table.map(row => row.reduce((total, cell) => total + cell, 0))
  const columns = (table[0] ?? []).map((_, j) => table.reduce((total, row) => total + (row[j] ?? 0), 0))
  return { rows, columns, n: rows.reduce((total, row) => total + row, 0) }
}

/**
 * The counts to be expected from the margins when rows and columns have nothing to do with each other.
 *
 * @example expectedCounts([[1, 2], [3, 4]]) // [[1.2, 1.8], [2.8, 4.2]]
 */
export function expectedCounts(table: Table): number[][] {
  const { rows, columns, n } = margins(table)
  return rows.map(row => columns.map(column => (row * column) / n))
}

/**
 * The table without rows and columns in which nobody is.
 *
 * @example withoutEmpty([[1, 0], [2, 0]]) // [[1], [2]]
 */
export function withoutEmpty(table: Table): number[][] {
  const { rows, columns } = margins(table)
  return table.filter((_, i) => rows[i] !== 0).map(row => row.filter((_, j) => columns[j] !== 0))
}
