/** Everything that is said about a cross-table: tests, strength, and the cells that stand out. */
import type { Reason, Result, Warning } from '../result.ts'
import { cramer, type Cramer } from './cramer.ts'
import { fisher } from './fisher.ts'
import { fisherTable, type FisherTable } from './fisherTable.ts'
import { likelihoodRatio, pearson, yates, type ChiSquareTest } from './independence.ts'
import { residuals, type Residuals } from './residuals.ts'
import { sparse } from './sparse.ts'
import { expectedCounts, margins, requireTable, withoutEmpty, type Table } from './table.ts'

/** What only tables of two rows and two columns have. */
export interface FourfoldTests {
  readonly yates: ChiSquareTest
  /** Fisher's central mid-p */
  readonly midP: number
  /** the correlation of the two answers, −1 to 1 */
  readonly phi: number
}

export interface Crosstab {
  /** the table without empty rows and columns, which all fields below describe */
  readonly table: Table
  readonly expected: Table
  readonly minExpected: number
  /** share of cells with an expected count under 5, 0–1 */
  readonly fewExpected: number
  /** each cell's share of its row, 0–1 */
  readonly rowShares: readonly (readonly number[])[]
  readonly pearson: ChiSquareTest
  readonly likelihoodRatio: ChiSquareTest
  /** `null` where expected counts are large enough to do without, as it takes long */
  readonly fisher: FisherTable | null
  readonly fourfold: FourfoldTests | null
  readonly cramer: Cramer
  readonly residuals: Residuals
  /** the p to report: Fisher's when expected counts are few, else Pearson's */
  readonly p: number
}

/**
 * The analysis of a cross-table. When any expected count is under 1, or more than a fifth are under 5, the p to report
 * is Fisher's, and the warning `fewExpected` says so; `simulated` says that Fisher's p is an estimate.
 *
 * @param table - people in each cell, rows by columns
 * @param nMissing - people left out of the table because an answer was missing
 * @returns a `null` value for a table with fewer than two rows or columns that have people
 * @throws RangeError when a cell is not a count or rows differ in length
 * @see Cochran (1954), Biometrics 10:417–451, for the rule on expected counts; R: `chisq.test`, `fisher.test`
 * @example crosstab([[27, 13], [20, 20]]).value?.p // 0.111…
 */
export function crosstab(table: Table, nMissing = 0): Result<Crosstab> {
  requireTable('crosstab', table)
  const filled = withoutEmpty(table)
  const { n, rows } = margins(filled)
  if (filled.length < 2 || (filled[0]?.length ?? 0) < 2) {
    const reason: Reason = n === 0 ? 'noData' : filled.length === 1 ? 'oneGroup' : 'noVariance'
    return { n, nMissing, method: 'cross-table', warnings: [], reason, value: null }
  }

  const expected = expectedCounts(filled)
  const counts = expected.flat()
  const minExpected = Math.min(...counts)
  const fewExpected = counts.filter(count => count < 5).length / counts.length
  const few = sparse(expected)
  const chiSquare = pearson(filled)
  const exact = few ? fisherTable(filled) : null
  const warnings: Warning[] = []
  if (few) warnings.push('fewExpected')
  if (exact?.simulation) warnings.push('simulated')
  return {
    n,
    nMissing,
    method: few ? 'Fisher' : 'Pearson',
    warnings,
    reason: null,
    value: {
      table: filled,
      expected,
      minExpected,
      fewExpected,
      rowShares: filled.map((row, i) => row.map(cell => cell / (rows[i] ?? 1))),
      pearson: chiSquare,
      likelihoodRatio: likelihoodRatio(filled),
      fisher: exact,
      fourfold: fourfoldTests(filled),
      cramer: cramer(filled),
      residuals: residuals(filled),
      p: exact?.p ?? chiSquare.p,
    },
  }
}

function fourfoldTests(table: Table): FourfoldTests | null {
  const [[a = 0, b = 0, ...more] = [], [c = 0, d = 0] = [], ...rows] = table
  if (more.length > 0 || rows.length > 0) return null
  const phi = (a * d - b * c) / Math.sqrt((a + b) * (c + d) * (a + c) * (b + d))
  return {
    yates: yates(table),
    midP:
      fisher([
        [a, b],
        [c, d],
      ])?.midP ?? 1,
    phi,
  }
}
