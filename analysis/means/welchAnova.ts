/** Whether the means of several groups differ, whatever their variances. */
import { fAbove } from '../distributions/f.ts'
import type { Reason, Result } from '../result.ts'
import { sum } from '../sum.ts'
import type { FTest } from './anova.ts'
import { spreadOf, type Sample, type Spread } from './sample.ts'

/**
 * Welch's analysis of variance, the test to report for means of several groups. Groups of fewer than two people, or
 * without variance, are left out, which the warning `groupsLeftOut` says.
 *
 * @param samples - the groups
 * @param nMissing - people in no group because a value is missing
 * @returns a `null` value when fewer than two groups are left
 * @see Welch (1951), Biometrika 38:330–336; R: `oneway.test(values ~ group)`
 * @example welchAnova([{ name: 'a', values: [1, 2, 3] }, { name: 'b', values: [2, 4, 9] }]).value // { f: 1.928…, df1: 1, df2: 2.305…, p: 0.283… }
 */
export function welchAnova(samples: readonly Sample[], nMissing = 0): Result<FTest> {
  const spreads = samples.map(({ values }) => spreadOf(values)).filter(spread => spread !== null)
  const n = spreads.reduce((total, spread) => total + spread.n, 0)
  const reason: Reason | null = samples.every(({ values }) => values.length === 0)
    ? 'noData'
    : spreads.length < 2
      ? 'oneGroup'
      : null
  return {
    n,
    nMissing,
    method: 'Welch’s analysis of variance',
    warnings: spreads.length < samples.length ? ['groupsLeftOut'] : [],
    reason,
    value: reason ? null : test(spreads),
  }
}

function test(spreads: readonly Spread[]): FTest {
  const k = spreads.length
  const weights = spreads.map(({ n, variance }) => n / variance)
  const whole = sum(weights)
  const weighted = (value: (spread: Spread) => number) =>
    sum(spreads.map((spread, i) => (weights[i] ?? 0) * value(spread)))
  const centre = weighted(({ mean }) => mean) / whole
  const between = weighted(({ mean }) => (mean - centre) ** 2) / (k - 1)
  const imbalance = sum(spreads.map(({ n }, i) => (1 - (weights[i] ?? 0) / whole) ** 2 / (n - 1)))
  const f = between / (1 + ((2 * (k - 2)) / (k ** 2 - 1)) * imbalance)
  const [df1, df2] = [k - 1, (k ** 2 - 1) / (3 * imbalance)]
  return { f, df1, df2, p: fAbove(f, df1, df2) }
}
