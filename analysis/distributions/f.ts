/** Fisher's F distribution: both tails and the quantile. */
import { betaLogOdds, betaTails, type Tails } from './beta.ts'
import { chiSquareAbove, chiSquareBelow, chiSquareQuantile } from './chiSquare.ts'

function fTails(f: number, df1: number, df2: number): Tails {
  if (!(f >= 0 && df1 > 0 && df2 > 0))
    throw new RangeError(`f requires f ≥ 0, df1 > 0 and df2 > 0, got ${f}, ${df1} and ${df2}`)
  if (df2 === Infinity) return { below: chiSquareBelow(f * df1, df1), above: chiSquareAbove(f * df1, df1) }
  const odds = (df1 * f) / df2
  return betaTails(1 / (1 + 1 / odds), 1 / (1 + odds), df1 / 2, df2 / 2)
}

/**
 * The chance that an F variable is at most `f`.
 *
 * @param f - f ≥ 0
 * @param df1 - degrees of freedom of the numerator, > 0, need not be whole
 * @param df2 - degrees of freedom of the denominator, > 0; infinity gives chi-squared / df1
 * @throws RangeError when f is negative or a df is not positive
 * @see R: `pf(f, df1, df2)`
 * @example fBelow(3, 2, 10) // 0.904632568359375
 */
export function fBelow(f: number, df1: number, df2: number): number {
  return fTails(f, df1, df2).below
}

/**
 * The chance that an F variable is above `f`, computed as a tail.
 *
 * @throws RangeError when f is negative or a df is not positive
 * @see R: `pf(f, df1, df2, lower.tail = FALSE)`
 * @example fAbove(3, 2, 10) // 0.095367431640625
 */
export function fAbove(f: number, df1: number, df2: number): number {
  return fTails(f, df1, df2).above
}

/**
 * The value that an F variable stays under with probability `p`.
 *
 * @param p - 0 ≤ p < 1
 * @throws RangeError when p is out of range or a df is not positive
 * @see R: `qf(p, df1, df2)`, which itself loses digits for small p
 * @example fQuantile(0.95, 2, 10) // 4.102821015130…
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  if (!(p >= 0 && p < 1)) throw new RangeError(`fQuantile requires 0 ≤ p < 1, got ${p}`)
  if (p === 0) return 0
  if (df2 === Infinity) return chiSquareQuantile(p, df1) / df1
  return (df2 / df1) * Math.exp(betaLogOdds(p, df1 / 2, df2 / 2))
}
