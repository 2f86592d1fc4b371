/** Large-sample tests of whether rows and columns of a table have to do with each other. */
import { chiSquareAbove } from '../distributions/chiSquare.ts'
import { expectedCounts, type Table } from './table.ts'

export interface ChiSquareTest {
  readonly chiSquare: number
  readonly df: number
  readonly p: number
}

const cellTotal = (table: Table, expected: Table, term: (observed: number, expected: number) => number) =>
  table.reduce(
    (total, row, i) => total + row.reduce((sum, cell, j) => sum + term(cell, expected[i]?.[j] ?? 0), 0),
    0,
  )

function test(table: Table, chiSquare: number): ChiSquareTest {
  const df = (table.length - 1) * ((table[0]?.length ?? 0) - 1)
  return { chiSquare, df, p: chiSquareAbove(Math.max(0, chiSquare), df) }
}

/**
 * Pearson's χ² test.
 *
 * @param table - at least two rows and two columns, none of them empty
 * @see Pearson (1900); R: `chisq.test(table, correct = FALSE)`
 * @example pearson([[27, 13], [20, 20]]) // { chiSquare: 2.527…, df: 1, p: 0.111… }
 */
export function pearson(table: Table): ChiSquareTest {
  const expected = expectedCounts(table)
  return test(
    table,
    cellTotal(table, expected, (o, e) => (o - e) ** 2 / e),
  )
}

/**
 * Pearson's test with Yates's correction, for tables of two rows and two columns.
 *
 * @see Yates (1934); R: `chisq.test(table, correct = TRUE)`
 * @example yates([[27, 13], [20, 20]]) // { chiSquare: 1.856…, df: 1, p: 0.172… }
 */
export function yates(table: Table): ChiSquareTest {
  const expected = expectedCounts(table)
  const gaps = table.flatMap((row, i) => row.map((cell, j) => Math.abs(cell - (expected[i]?.[j] ?? 0))))
  const correction = Math.min(0.5, ...gaps)
  return test(
    table,
    cellTotal(table, expected, (o, e) => (Math.abs(o - e) - correction) ** 2 / e),
  )
}

/**
 * The likelihood-ratio test G².
 *
 * @see Wilks (1938); R: `DescTools::GTest(table)`
 * @example likelihoodRatio([[27, 13], [20, 20]]) // { chiSquare: 2.542…, df: 1, p: 0.110… }
 */
export function likelihoodRatio(table: Table): ChiSquareTest {
  const expected = expectedCounts(table)
  return test(table, 2 * cellTotal(table, expected, (o, e) => (o === 0 ? 0 : o * Math.log(o / e))))
}
