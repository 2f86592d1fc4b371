/** Student's t distribution: both tails and the quantile. */
import { betaLogOdds, betaTails } from './beta.ts'
import { normalAbove, normalQuantile } from './normal.ts'

function requireDegrees(name: string, df: number) {
  if (!(df > 0)) throw new RangeError(`${name} requires df > 0, got ${df}`)
}

/**
 * The chance that a t variable lies above `t`, computed as a tail.
 *
 * @param df - degrees of freedom, df > 0, need not be whole; infinity gives the normal distribution
 * @throws RangeError when df is not positive
 * @see R: `pt(t, df, lower.tail = FALSE)`
 * @example tAbove(2, 10) // 0.03669401738537018
 */
export function tAbove(t: number, df: number): number {
  requireDegrees('tAbove', df)
  if (df === Infinity) return normalAbove(t)
  const odds = (Math.abs(t) / Math.sqrt(df)) ** 2
  const half = betaTails(1 / (1 + odds), 1 / (1 + 1 / odds), df / 2, 0.5).below / 2
  return t >= 0 ? half : 1 - half
}

/**
 * The chance that a t variable lies at or below `t`, computed as a tail.
 *
 * @throws RangeError when df is not positive
 * @see R: `pt(t, df)`
 * @example tBelow(-2, 10) // 0.03669401738537018
 */
export function tBelow(t: number, df: number): number {
  return tAbove(-t, df)
}

/**
 * The value that a t variable stays under with probability `p`.
 *
 * @param p - 0 < p < 1
 * @throws RangeError when p is not between 0 and 1, or df is not positive
 * @see R: `qt(p, df)`
 * @example tQuantile(0.975, 10) // 2.2281388519862744
 */
export function tQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`tQuantile requires 0 < p < 1, got ${p}`)
  requireDegrees('tQuantile', df)
  if (df === Infinity) return normalQuantile(p)
  if (p === 0.5) return 0
  const twoTails = 2 * Math.min(p, 1 - p)
  // t² / df are the odds against a beta variable of df/2 and ½.
  return Math.sign(p - 0.5) * Math.sqrt(df * Math.exp(-betaLogOdds(twoTails, df / 2, 0.5)))
}
