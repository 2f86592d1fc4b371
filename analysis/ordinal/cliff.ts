/** By how much one group answers higher than another, on a scale from −1 to 1. */
import { answered } from '../answered.ts'
import { criticalT } from '../confidence.ts'
import type { Interval, Result } from '../result.ts'
import { comparable } from './ranks.ts'

/** The customary words for a difference between groups. */
export type Magnitude = 'negligible' | 'small' | 'medium' | 'large'

export interface Cliff {
  /** the chance that the first group's answer is higher, less the chance that it is lower; −1 to 1 */
  readonly delta: number
  readonly magnitude: Magnitude
  /** `null` for a group of one person */
  readonly interval: Interval | null
}

/** For each value: the share of the others that are lower, less the share that are higher. */
function dominances(values: readonly number[], others: readonly number[]): number[] {
  const sorted = Float64Array.from(others).toSorted()
  return values.map(
    value =>
      (countBelow(sorted, value, false) - sorted.length + countBelow(sorted, value, true)) / sorted.length,
  )
}

/** How many of the sorted values are below a value, or, `inclusive`, not above it. */
function countBelow(sorted: Float64Array, value: number, inclusive: boolean): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    const candidate = sorted[middle] ?? Infinity
    if (candidate < value || (inclusive && candidate === value)) from = middle + 1
    else to = middle
  }
  return from
}

const squares = (values: readonly number[], centre: number) =>
  values.reduce((total, value) => total + (value - centre) ** 2, 0)

/**
 * Cliff's δ with the interval of Feng and Cliff, in O(N log N).
 *
 * @param first - scores of the first group; `null` where missing
 * @param second - scores of the second group
 * @returns a `null` value when a group is empty
 * @throws RangeError when a score is not finite, or the confidence is not between 0 and 1
 * @see Feng and Cliff (2004), J. Modern Applied Statistical Methods 3:322–332; R: `effsize::cliff.delta(first, second)`
 * @example cliff([1, 2, 2], [2, 3, 4]).value // { delta: -0.777…, magnitude: 'large', interval: … }
 */
export function cliff(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
  confidence = 0.95,
): Result<Cliff> {
  const [one, two] = [answered('cliff', first), answered('cliff', second)]
  const [ours, theirs] = [comparable(one.values), comparable(two.values)]
  const [m, n] = [ours.length, theirs.length]
  const account = { n: m + n, nMissing: one.nMissing + two.nMissing, method: 'Cliff', warnings: [] }
  if (m === 0 || n === 0) return { ...account, reason: 'noData', value: null }
  const rows = dominances(ours, theirs)
  const columns = dominances(theirs, ours).map(share => -share)
  const delta = rows.reduce((total, share) => total + share, 0) / m
  return {
    ...account,
    reason: null,
    value: {
      delta,
      magnitude: magnitudeOf(delta),
      interval: m < 2 || n < 2 ? null : interval(delta, rows, columns, untied(ours, theirs), confidence),
    },
  }
}

/** How many pairs of one person from each group gave different answers. */
function untied(first: readonly number[], second: readonly number[]): number {
  const sorted = Float64Array.from(second).toSorted()
  const tied = first.map(value => countBelow(sorted, value, true) - countBelow(sorted, value, false))
  return first.length * second.length - tied.reduce((total, pairs) => total + pairs, 0)
}

function interval(
  delta: number,
  rows: readonly number[],
  columns: readonly number[],
  untiedPairs: number,
  confidence: number,
): Interval {
  const [m, n] = [rows.length, columns.length]
  // Groups that do not overlap would have no variance; one pair is treated as nearly turned round.
  const disjoint = Math.abs(delta) === 1
  const centre = disjoint ? (delta * (m * n - 1)) / (m * n) : delta
  const pairs = untiedPairs - m * n * centre * (2 * delta - centre)
  const variance =
    (n ** 2 * squares(rows, centre) + m ** 2 * squares(columns, centre) - pairs) / (m * n * (m - 1) * (n - 1))
  const t = criticalT(confidence, m + n - 2)
  const middle = centre - centre ** 3
  const spread = t ** 2 * variance
  const reach = Math.sqrt(spread) * Math.sqrt((1 - centre ** 2) ** 2 + spread)
  const whole = 1 - centre ** 2 + spread
  return {
    low: delta === -1 ? -1 : (middle - reach) / whole,
    high: delta === 1 ? 1 : (middle + reach) / whole,
  }
}

function magnitudeOf(delta: number): Magnitude {
  const size = Math.abs(delta)
  return size < 0.147 ? 'negligible' : size < 0.33 ? 'small' : size < 0.474 ? 'medium' : 'large'
}
