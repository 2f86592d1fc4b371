/** Weights kept within bounds, so that no single person decides a figure. */
import { requireWeights } from './kish.ts'

export interface Bounds {
  readonly lower?: number
  /** five times the mean weight if absent */
  readonly upper?: number
}

export interface Trimming {
  readonly weights: Float64Array
  readonly lower: number
  readonly upper: number
  /** people whose weight was cut or raised to a bound, to be reported */
  readonly atLower: number
  readonly atUpper: number
}

const usualMultiple = 5
const mostRounds = 1000
const rounding = 1e-14

/**
 * Cuts weights to bounds and shares what was cut equally among all others, again and again until none is outside; the
 * sum of the weights stays. Weights that had been fitted to known totals are to be fitted again.
 *
 * @param weights - ≥ 0; 0 for rows that are left out
 * @throws RangeError when a weight is negative or not a number, or the bounds do not hold the mean weight
 * @see Potter (1990), Proceedings of the Survey Research Methods Section, ASA; R: `survey::trimWeights(strict = TRUE)`
 * @example trimming([1, 1, 1, 9], { upper: 6 }).weights // [2, 2, 2, 6]
 */
export function trimming(weights: ArrayLike<number>, { lower = 0, upper }: Bounds = {}): Trimming {
  requireWeights('trimming', weights)
  const trimmed = Float64Array.from(weights)
  const rows = [...trimmed.keys()].filter(row => (trimmed[row] ?? 0) > 0)
  const mean = rows.reduce((sum, row) => sum + (trimmed[row] ?? 0), 0) / Math.max(1, rows.length)
  const most = upper ?? usualMultiple * mean
  if (!(lower <= mean && mean <= most))
    throw new RangeError(`trimming requires lower ≤ mean ≤ upper, got ${lower}, ${mean} and ${most}`)
  const within = (weight: number) => Math.max(lower, Math.min(most, weight))
  for (let round = 0; round < mostRounds; round++) {
    const outside = new Set(rows.filter(row => within(trimmed[row] ?? 0) !== trimmed[row]))
    if (outside.size === 0) break
    let excess = 0
    for (const row of outside) {
      const weight = trimmed[row] ?? 0
      trimmed[row] = within(weight)
      excess += weight - within(weight)
    }
    if (Math.abs(excess) < rounding * mean * rows.length) break
    const others = rows.filter(row => !outside.has(row))
    const hasRoom = (row: number) => (excess > 0 ? (trimmed[row] ?? 0) < most : (trimmed[row] ?? 0) > lower)
    const sharing = others.length > 0 ? others : rows.filter(hasRoom)
    for (const row of sharing) trimmed[row] = (trimmed[row] ?? 0) + excess / sharing.length
  }
  const at = (bound: number) => rows.filter(row => trimmed[row] === bound).length
  return { weights: trimmed, lower, upper: most, atLower: lower > 0 ? at(lower) : 0, atUpper: at(most) }
}
