/** The mean of a group, and the gap between women's mean and men's. */
import { logGamma } from '../distributions/gamma.ts'
import { tAbove } from '../distributions/t.ts'
import type { Contrast, Estimate } from './cell.ts'
import type { Moments } from './moments.ts'
import type { Sampling } from './sampling.ts'

/** What a mean is known within: the square of its standard error, and that one's degrees of freedom. */
interface Precision {
  readonly square: number
  readonly df: number
}

/** @returns `null` where one person, or nobody, tells nothing about the spread */
function precisionOf({ n, weight, variance, residue }: Moments, sampling: Sampling): Precision | null {
  if (n < 2 || variance === null) return null
  if (!sampling.weighted) return { square: variance / n, df: n - 1 }
  return { square: ((sampling.n / (sampling.n - 1)) * residue) / weight ** 2, df: n - 1 }
}

/** A mean with its t interval; with weights from the linearised standard error. R: `t.test`, `survey::svymean` */
export function meanEstimate(of: Moments, sampling: Sampling): Estimate {
  const { n, weight, mean } = of
  const precision = precisionOf(of, sampling)
  if (mean === null || !precision) return { n, weighted: weight, value: mean, low: null, high: null }
  const reach = sampling.reach(precision.df) * Math.sqrt(precision.square)
  return { n, weighted: weight, value: mean, low: mean - reach, high: mean + reach }
}

/** Satterthwaite's degrees of freedom of a difference of two independent means. */
const satterthwaite = (one: Precision, other: Precision) =>
  (one.square + other.square) ** 2 / (one.square ** 2 / one.df + other.square ** 2 / other.df)

/** Hedges' g: the difference in standard deviations of the people, corrected for small groups. */
function hedges(women: Moments, men: Moments, difference: number): number | null {
  const df = women.n + men.n - 2
  const pooled = ((women.n - 1) * (women.variance ?? 0) + (men.n - 1) * (men.variance ?? 0)) / df
  if (!(pooled > 0)) return null
  const correction = Math.exp(logGamma(df / 2) - logGamma((df - 1) / 2)) / Math.sqrt(df / 2)
  return (correction * difference) / Math.sqrt(pooled)
}

/**
 * Women's mean against men's: Welch's test without weights, the linearised error against t with them.
 * R: `t.test(y ~ sex)`, `survey::svyttest`
 */
export function meanContrast(women: Moments, men: Moments, sampling: Sampling): Contrast {
  const [female, male] = [women.mean, men.mean]
  const [one, other] = [precisionOf(women, sampling), precisionOf(men, sampling)]
  const nothing = { low: null, high: null, ratio: null, p: null, effect: null, method: null }
  if (female === null || male === null) return { female, male, difference: null, ...nothing }
  const difference = female - male
  const shared = { ...nothing, female, male, difference, ratio: male > 0 ? female / male : null }
  if (!one || !other) return shared
  const error = Math.sqrt(one.square + other.square)
  if (!(error > 0)) return shared
  const df = sampling.weighted ? women.n + men.n - 2 : satterthwaite(one, other)
  const reach = sampling.reach(df) * error
  return {
    ...shared,
    low: difference - reach,
    high: difference + reach,
    p: Math.min(1, 2 * tAbove(Math.abs(difference) / error, df)),
    effect: hedges(women, men, difference),
    method: sampling.weighted ? 'linearisedT' : 'welch',
  }
}
