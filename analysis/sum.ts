/** Sums, means and variances that do not lose digits on the way. */
import { sum as compensatedSum } from 'simple-statistics'

/**
 * The sum with the rounding error of every addition carried along (Kahan–Babuška); 0 for no values.
 *
 * @see Neumaier (1974), ZAMM 54:39–51
 * @example sum([0.1, 0.2, 0.3]) // 0.6
 */
export function sum(values: readonly number[]): number {
  return compensatedSum(values)
}

/**
 * The sum of what a term makes of each value, like `sum` but without a list of the terms: for long columns.
 *
 * @see Neumaier (1974), ZAMM 54:39–51
 * @example sumOf([1, 2, 3], value => value * value) // 14
 */
export function sumOf(values: ArrayLike<number>, term: (value: number, place: number) => number): number {
  let [total, lost] = [0, 0]
  for (let place = 0; place < values.length; place++) {
    const added = term(values[place] ?? 0, place)
    const next = total + added
    lost += Math.abs(total) >= Math.abs(added) ? total - next + added : added - next + total
    total = next
  }
  return total + lost
}

/**
 * The arithmetic mean.
 *
 * @returns `null` for no values
 * @see R: `mean(values)`
 * @example mean([1, 2, 6]) // 3
 */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length
}

/**
 * The sum of squared deviations from the mean, in two passes; 0 for fewer than two values or equal ones.
 *
 * @example squaredDeviations([1, 2, 6]) // 14
 */
export function squaredDeviations(values: readonly number[]): number {
  const centre = mean(values)
  if (centre === null || values.every(value => value === values[0])) return 0
  // The second term takes out what the rounding of the mean put in.
  const residue = sumOf(values, value => value - centre)
  return Math.max(0, sumOf(values, value => (value - centre) ** 2) - residue ** 2 / values.length)
}

/**
 * The sample variance, with divisor n − 1.
 *
 * @returns `null` for fewer than two values
 * @see R: `var(values)`
 * @example variance([1, 2, 6]) // 7
 */
export function variance(values: readonly number[]): number | null {
  return values.length < 2 ? null : squaredDeviations(values) / (values.length - 1)
}
