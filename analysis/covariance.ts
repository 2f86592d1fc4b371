/** How two measurements of the same people go together: covariance and Pearson's correlation. */
import { mean, squaredDeviations, sum } from './sum.ts'

function crossDeviations(name: string, x: readonly number[], y: readonly number[]): number {
  if (x.length !== y.length)
    throw new RangeError(`${name} requires two values of each person, got ${x.length} and ${y.length} values`)
  const [centreX, centreY] = [mean(x) ?? 0, mean(y) ?? 0]
  return sum(x.map((value, person) => (value - centreX) * ((y[person] ?? NaN) - centreY)))
}

/**
 * The sample covariance, with divisor n − 1.
 *
 * @returns `null` for fewer than two people
 * @throws RangeError when one list is longer than the other
 * @see R: `cov(x, y)`
 * @example covariance([1, 2, 3], [2, 4, 9]) // 3.5
 */
export function covariance(x: readonly number[], y: readonly number[]): number | null {
  const cross = crossDeviations('covariance', x, y)
  return x.length < 2 ? null : cross / (x.length - 1)
}

/**
 * Pearson's correlation, −1 to 1. With a variable that is 0 or 1 it is the point-biserial correlation, with two such
 * variables it is phi.
 *
 * @returns `null` for fewer than two people, or when everybody has the same value in one of the lists
 * @throws RangeError when one list is longer than the other
 * @see R: `cor(x, y)`
 * @example correlation([1, 2, 3], [2, 4, 9]) // 0.970725343394151
 */
export function correlation(x: readonly number[], y: readonly number[]): number | null {
  const cross = crossDeviations('correlation', x, y)
  const spread = Math.sqrt(squaredDeviations(x)) * Math.sqrt(squaredDeviations(y))
  return spread === 0 ? null : Math.max(-1, Math.min(1, cross / spread))
}
