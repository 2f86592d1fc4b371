/** The difference of two groups' means in units of their common standard deviation. */
import { answered } from '../answered.ts'
import { criticalNormal, tailOf } from '../confidence.ts'
import { logGamma } from '../distributions/gamma.ts'
import { noncentrality } from '../distributions/noncentralT.ts'
import { tAbove } from '../distributions/t.ts'
import type { Interval, Result } from '../result.ts'
import { mean, squaredDeviations } from '../sum.ts'
import { whyNoTest, type TTest } from './welch.ts'

export interface Hedges extends Interval {
  /** Hedges's g: 0.2 is called small, 0.5 medium, 0.8 large */
  readonly g: number
  /** Cohen's d, which small groups make too large */
  readonly d: number
  /** g / d */
  readonly correction: number
  readonly pooledDeviation: number
  /** Student's t-test, which assumes equal variances as the pooled deviation does */
  readonly student: TTest
  /** the interval from a normal distribution, with its standard error; good for large groups only */
  readonly largeSample: Interval & { readonly error: number }
}

/**
 * The factor that takes the bias of small samples out of a standardised difference.
 *
 * @param df - degrees of freedom of the standard deviation, > 1
 * @see Hedges (1981), J. Educational Statistics 6:107–128; R: `exp(lgamma(df / 2) - log(df / 2) / 2 - lgamma((df - 1) / 2))`
 * @example hedgesCorrection(10) // 0.9227…
 */
export function hedgesCorrection(df: number): number {
  return Math.exp(logGamma(df / 2) - Math.log(df / 2) / 2 - logGamma((df - 1) / 2))
}

/**
 * Hedges's g with its interval from the noncentral t distribution.
 *
 * @param first - values of the first group; `null` where missing
 * @param second - values of the second group
 * @returns a `null` value when there are fewer than two people in a group, or no differences within both
 * @throws RangeError when a value is not finite, or the confidence is not between 0 and 1
 * @see Hedges (1981); Steiger and Fouladi (1997); R: `effectsize::hedges_g(first, second)`
 * @example hedges([1, 2, 3], [2, 4, 9]).value?.g // -0.9047…
 */
export function hedges(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
  confidence = 0.95,
): Result<Hedges> {
  const [one, two] = [answered('hedges', first), answered('hedges', second)]
  const [n1, n2] = [one.values.length, two.values.length]
  const account = { n: n1 + n2, nMissing: one.nMissing + two.nMissing, method: 'Hedges', warnings: [] }
  const [mean1, mean2] = [mean(one.values), mean(two.values)]
  const squares = squaredDeviations(one.values) + squaredDeviations(two.values)
  if (mean1 === null || mean2 === null || n1 < 2 || n2 < 2 || squares === 0)
    return { ...account, reason: whyNoTest(one.values, two.values), value: null }

  const df = n1 + n2 - 2
  const pooledDeviation = Math.sqrt(squares / df)
  const d = (mean1 - mean2) / pooledDeviation
  const unit = Math.sqrt(1 / n1 + 1 / n2)
  const t = d / unit
  const correction = hedgesCorrection(df)
  const tail = tailOf(confidence)
  const limit = (above: number) => correction * unit * noncentrality(t, df, above)
  const error = correction * Math.sqrt(unit ** 2 + d ** 2 / (2 * (n1 + n2)))
  const reach = criticalNormal(confidence) * error
  const g = d * correction
  return {
    ...account,
    reason: null,
    value: {
      g,
      low: limit(tail),
      high: limit(1 - tail),
      d,
      correction,
      pooledDeviation,
      student: { t, df, p: 2 * tAbove(Math.abs(t), df) },
      largeSample: { low: g - reach, high: g + reach, error },
    },
  }
}
