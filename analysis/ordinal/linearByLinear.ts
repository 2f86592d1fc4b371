/** Whether two ordered answers rise together. */
import { chiSquareAbove } from '../distributions/chiSquare.ts'
import { requireTable, type Table } from '../crosstabs/table.ts'
import type { Reason, Result } from '../result.ts'

export interface LinearByLinear {
  /** Mantel's (n − 1) r² */
  readonly chiSquare: number
  /** two-sided */
  readonly p: number
  /** Pearson's correlation of the row and column numbers, −1 to 1 */
  readonly correlation: number
}

/**
 * The linear-by-linear association of a table whose rows and columns stand in an order, scored 1, 2, 3, ….
 *
 * @param table - people in each cell
 * @returns a `null` value for an empty table, or when all people are in one row or one column
 * @throws RangeError when a cell is not a count
 * @see Mantel (1963), JASA 58:690–700; R: `coin::lbl_test(as.table(table))`
 * @example linearByLinear([[5, 2], [1, 6]]).value // { chiSquare: 4.333…, p: 0.0373…, correlation: 0.577… }
 */
export function linearByLinear(table: Table): Result<LinearByLinear> {
  requireTable('linearByLinear', table)
  const cells = table.flatMap((row, i) => row.map((people, j) => ({ people, row: i + 1, column: j + 1 })))
  const weighted = (value: (cell: { row: number; column: number }) => number) =>
    cells.reduce((total, cell) => total + cell.people * value(cell), 0)
  const n = weighted(() => 1)
  const account = { n, nMissing: 0, method: 'linear by linear', warnings: [] }
  const [rowMean, columnMean] = [weighted(cell => cell.row) / n, weighted(cell => cell.column) / n]
  const rowSquares = weighted(cell => (cell.row - rowMean) ** 2)
  const columnSquares = weighted(cell => (cell.column - columnMean) ** 2)
  const reason: Reason | null = n === 0 ? 'noData' : rowSquares * columnSquares === 0 ? 'noVariance' : null
  if (reason) return { ...account, reason, value: null }
  const products = weighted(cell => (cell.row - rowMean) * (cell.column - columnMean))
  const correlation = products / Math.sqrt(rowSquares * columnSquares)
  const chiSquare = (n - 1) * correlation ** 2
  return { ...account, reason: null, value: { chiSquare, p: chiSquareAbove(chiSquare, 1), correlation } }
}
