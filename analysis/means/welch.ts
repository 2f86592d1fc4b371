/** The difference of two groups' means, whatever their variances. */
import { answered } from '../answered.ts'
import { criticalT } from '../confidence.ts'
import { tAbove } from '../distributions/t.ts'
import type { Interval, Reason, Result } from '../result.ts'
import { spreadOf, type Spread } from './sample.ts'

export interface TTest {
  readonly t: number
  /** degrees of freedom, need not be whole */
  readonly df: number
  /** two-sided */
  readonly p: number
}

export interface Welch extends TTest, Interval {
  /** mean of the first group minus mean of the second */
  readonly difference: number
  /** standard error of the difference */
  readonly error: number
}

/**
 * Welch's t-test with the interval of the difference.
 *
 * @param first - values of the first group; `null` where missing
 * @param second - values of the second group
 * @returns a `null` value when a group has fewer than two people or all its values are the same
 * @throws RangeError when a value is not finite, or the confidence is not between 0 and 1
 * @see Welch (1947), Biometrika 34:28–35; R: `t.test(first, second)`
 * @example welch([1, 2, 3], [2, 4, 9]).value // { difference: -3, t: -1.388…, df: 2.305…, p: 0.283…, … }
 */
export function welch(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
  confidence = 0.95,
): Result<Welch> {
  const [one, two] = [answered('welch', first), answered('welch', second)]
  const account = {
    n: one.values.length + two.values.length,
    nMissing: one.nMissing + two.nMissing,
    method: 'Welch',
    warnings: [],
  }
  const [a, b] = [spreadOf(one.values), spreadOf(two.values)]
  if (a && b) return { ...account, reason: null, value: welchOf(a, b, confidence) }
  return { ...account, reason: whyNoTest(one.values, two.values), value: null }
}

/** Why two groups cannot be compared by their means. */
export function whyNoTest(first: readonly number[], second: readonly number[]): Reason {
  const fewest = Math.min(first.length, second.length)
  return fewest === 0 ? 'noData' : fewest === 1 ? 'tooFew' : 'noVariance'
}

/** Welch's test from sizes, means and variances. */
export function welchOf(first: Spread, second: Spread, confidence = 0.95): Welch {
  const [one, two] = [first.variance / first.n, second.variance / second.n]
  const difference = first.mean - second.mean
  const error = Math.sqrt(one + two)
  const df = (one + two) ** 2 / (one ** 2 / (first.n - 1) + two ** 2 / (second.n - 1))
  const t = difference / error
  const reach = criticalT(confidence, df) * error
  return {
    difference,
    low: difference - reach,
    high: difference + reach,
    error,
    t,
    df,
    p: 2 * tAbove(Math.abs(t), df),
  }
}
