/** The chi-squared distribution: both tails and the quantile. */
import { root } from '../root.ts'
import { gammaAbove, gammaBelow } from './gamma.ts'

/**
 * The chance that a chi-squared variable is at most `x`.
 *
 * @param x - x ≥ 0
 * @param df - degrees of freedom, df > 0, need not be whole
 * @throws RangeError when x is negative or df is not positive
 * @see R: `pchisq(x, df)`
 * @example chiSquareBelow(1, 1) // 0.6826894921370859
 */
export function chiSquareBelow(x: number, df: number): number {
  return gammaBelow(df / 2, x / 2)
}

/**
 * The chance that a chi-squared variable is above `x`, computed as a tail.
 *
 * @throws RangeError when x is negative or df is not positive
 * @see R: `pchisq(x, df, lower.tail = FALSE)`
 * @example chiSquareAbove(3.841458820694124, 1) // 0.05
 */
export function chiSquareAbove(x: number, df: number): number {
  return gammaAbove(df / 2, x / 2)
}

/**
 * The value that a chi-squared variable stays under with probability `p`.
 *
 * @param p - 0 ≤ p < 1
 * @throws RangeError when p is out of range or df is not positive
 * @see R: `qchisq(p, df)`
 * @example chiSquareQuantile(0.95, 1) // 3.841458820694124
 */
export function chiSquareQuantile(p: number, df: number): number {
  if (!(p >= 0 && p < 1)) throw new RangeError(`chiSquareQuantile requires 0 ≤ p < 1, got ${p}`)
  if (p === 0) return 0
  const excess = (logarithm: number) => {
    const x = Math.exp(logarithm)
    return p <= 0.5 ? Math.log(chiSquareBelow(x, df) / p) : Math.log((1 - p) / chiSquareAbove(x, df))
  }
  return excess(-700) >= 0 ? 0 : Math.exp(root(excess, -700, 700))
}
