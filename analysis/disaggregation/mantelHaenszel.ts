/** The odds ratio that several tables have in common, such as women's and men's odds within each course. */
import { criticalNormal } from '../confidence.ts'
import { chiSquareAbove } from '../distributions/chiSquare.ts'
import type { Interval, Reason, Result } from '../result.ts'
import { sum } from '../sum.ts'

/** People of two groups (rows) with and without a characteristic (columns). */
export type Fourfold = readonly [readonly [number, number], readonly [number, number]]

export interface StratifiedTest {
  readonly chiSquare: number
  readonly df: number
  readonly p: number
}

export interface MantelHaenszel {
  /** odds of the first row over those of the second; `null` when no table lets it be told */
  readonly oddsRatio: number | null
  /** `null` when the ratio is 0 or cannot be told */
  readonly interval: Interval | null
  /** whether rows and columns have to do with each other within tables (Cochran–Mantel–Haenszel) */
  readonly association: StratifiedTest
  /** the same with a continuity correction of ½ */
  readonly corrected: StratifiedTest
  /** whether the odds ratio differs between tables (Breslow–Day, corrected by Tarone); `null` with fewer than two tables */
  readonly heterogeneity: StratifiedTest | null
}

interface Cells {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly n: number
  /** a and its variance if rows and columns had nothing to do with each other */
  readonly expected: number
  readonly variance: number
}

function cellsOf([[a, b], [c, d]]: Fourfold): Cells {
  for (const cell of [a, b, c, d])
    if (!(Number.isInteger(cell) && cell >= 0))
      throw new RangeError(`mantelHaenszel requires whole counts ≥ 0, got ${cell}`)
  const n = a + b + c + d
  const expected = ((a + b) * (a + c)) / n
  return { a, b, c, d, n, expected, variance: (expected * (c + d) * (b + d)) / (n * (n - 1)) }
}

/**
 * Analyses tables of the same two groups and answers in different strata, where the table of all together may point the
 * other way (Simpson's paradox). Tables in which a row or a column is empty tell nothing and are left out, with the
 * warning `groupsLeftOut`.
 *
 * @returns a `null` value when no table tells anything
 * @throws RangeError when a cell is not a count
 * @see Mantel & Haenszel (1959), JNCI 22:719–748; Robins, Breslow & Greenland (1986), Biometrics 42:311–323; Tarone
 *   (1985), Biometrika 72:91–95; R: `mantelhaen.test`, `DescTools::BreslowDayTest(correct = TRUE)`
 * @example mantelHaenszel([[[8, 2], [5, 5]], [[4, 6], [2, 8]]]).value?.oddsRatio // 3.272…
 */
export function mantelHaenszel(tables: readonly Fourfold[], confidence = 0.95): Result<MantelHaenszel> {
  const all = tables.map(cellsOf)
  const strata = all.filter(({ variance }) => variance > 0)
  const n = sum(strata.map(cells => cells.n))
  const method = 'Mantel–Haenszel'
  const absent = (reason: Reason) => ({ n, nMissing: 0, method, warnings: [], value: null, reason })
  if (strata.length === 0) return absent(sum(all.map(cells => cells.n)) === 0 ? 'noData' : 'notDefined')
  const distance = Math.abs(sum(strata.map(({ a, expected }) => a - expected)))
  const variance = sum(strata.map(cells => cells.variance))
  const test = (reduced: number) => testOf(reduced ** 2 / variance, 1)
  const { oddsRatio, interval } = commonOdds(strata, confidence)
  return {
    n,
    nMissing: 0,
    method,
    warnings: strata.length < all.length ? ['groupsLeftOut'] : [],
    value: {
      oddsRatio,
      interval,
      association: test(distance),
      corrected: test(distance >= 0.5 ? distance - 0.5 : distance),
      heterogeneity: oddsRatio === null || oddsRatio === 0 ? null : breslowDayTarone(strata, oddsRatio),
    },
    reason: null,
  }
}

const testOf = (chiSquare: number, df: number): StratifiedTest => ({
  chiSquare,
  df,
  p: chiSquareAbove(chiSquare, df),
})

function commonOdds(
  strata: readonly Cells[],
  confidence: number,
): { readonly oddsRatio: number | null; readonly interval: Interval | null } {
  const total = (term: (cells: Cells) => number) => sum(strata.map(term))
  const along = total(({ a, d, n }) => (a * d) / n)
  const across = total(({ b, c, n }) => (b * c) / n)
  if (across === 0) return { oddsRatio: null, interval: null }
  if (along === 0) return { oddsRatio: 0, interval: null }
  const variance =
    total(({ a, d, n }) => ((a + d) * a * d) / n ** 2) / (2 * along ** 2) +
    total(({ a, b, c, d, n }) => ((a + d) * b * c + (b + c) * a * d) / n ** 2) / (2 * along * across) +
    total(({ b, c, n }) => ((b + c) * b * c) / n ** 2) / (2 * across ** 2)
  const oddsRatio = along / across
  const factor = Math.exp(criticalNormal(confidence) * Math.sqrt(variance))
  return { oddsRatio, interval: { low: oddsRatio / factor, high: oddsRatio * factor } }
}

function breslowDayTarone(strata: readonly Cells[], oddsRatio: number): StratifiedTest | null {
  if (strata.length < 2) return null
  const fitted = strata.map(({ a, b, c, d }) => {
    const first = fittedCell(a + b, a + c, b + d, oddsRatio)
    const rest = [a + b - first, a + c - first, b + d - (a + b - first)]
    return {
      distance: a - first,
      variance: 1 / [first, ...rest].reduce((inverse, cell) => inverse + 1 / cell, 0),
    }
  })
  const spread = sum(fitted.map(({ distance, variance }) => distance ** 2 / variance))
  const correction =
    sum(fitted.map(({ distance }) => distance)) ** 2 / sum(fitted.map(({ variance }) => variance))
  return testOf(Math.max(0, spread - correction), strata.length - 1)
}

/** The first cell of a table with given margins whose odds ratio is given: the root of a quadratic that is a count. */
function fittedCell(row: number, column: number, otherColumn: number, oddsRatio: number): number {
  const square = 1 - oddsRatio
  const linear = otherColumn - row + oddsRatio * (column + row)
  const constant = -oddsRatio * row * column
  const root = Math.sqrt(linear ** 2 - 4 * square * constant)
  // Of the two forms of the root this one also stands when the odds ratio is 1.
  return (-2 * constant) / (linear + root)
}
