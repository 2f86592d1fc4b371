/** Wald's test of how far the cells of a table are from independence. */
import { expectedCounts, margins } from '../crosstabs/table.ts'
import { fAbove } from '../distributions/f.ts'
import { dot, sandwich, solution, type Matrix } from './matrix.ts'

/** A test against the F distribution. */
export interface DesignTest {
  readonly statistic: number
  readonly df1: number
  readonly df2: number
  /** `null` when the sample has too few units */
  readonly p: number | null
}

export const designTest = (statistic: number, df1: number, df2: number): DesignTest => ({
  statistic,
  df1,
  df2,
  p: df2 > 0 ? fAbove(statistic, df1, df2) : null,
})

/**
 * Tests a table for independence, adjusted for the number of units.
 *
 * @param table - weighted counts
 * @param between - covariances of the counts, row by row
 * @param df - first-stage units less strata
 * @see Koch, Freeman & Freeman (1975), International Statistical Review 43:59–78; Thomas & Rao (1987), JASA 82:630–636
 */
export function waldTest(table: Matrix, between: Matrix, df: number): DesignTest {
  const { rows, columns, n } = margins(table)
  const width = columns.length
  const expected = expectedCounts(table)
  const inner = rows
    .flatMap((_, i) => columns.map((__, j) => ({ i, j })))
    .filter(({ i, j }) => i > 0 && j > 0)
  const distances = inner.map(({ i, j }) => [(table[i]?.[j] ?? 0) - (expected[i]?.[j] ?? 0)])
  // The derivative of a distance with respect to the count in each cell.
  const slopes = inner.map(({ i, j }) =>
    table.flat().map((_, cell) => {
      const [row, column] = [Math.floor(cell / width), cell % width]
      return (
        Number(row === i && column === j) -
        (Number(row === i) * (columns[j] ?? 0)) / n -
        (Number(column === j) * (rows[i] ?? 0)) / n +
        (expected[i]?.[j] ?? 0) / n
      )
    }),
  )
  const solved = solution(sandwich(slopes, between, slopes), distances)
  const wald = dot(
    distances.map(([value = 0]) => value),
    solved.map(([value = 0]) => value),
  )
  const df2 = df - inner.length + 1
  return designTest((wald * df2) / (inner.length * df), inner.length, df2)
}
