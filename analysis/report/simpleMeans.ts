/** Means of people who each stand for themselves: t intervals and Welch's test. */
import { hedgesCorrection } from '../means/hedges.ts'
import { welchOf } from '../means/welch.ts'
import type { Contrast } from './cell.ts'
import { type MeanEstimator, ratioOf, undefinedContrast } from './estimator.ts'
import { deviationOf, type Moments, momentsByGroup } from './moments.ts'
import type { Standing } from './standing.ts'

/** Hedges' g: the difference in standard deviations of the people, corrected for small groups. */
export function hedgesOf(women: Moments, men: Moments): number | null {
  const df = women.n + men.n - 2
  if (women.mean === null || men.mean === null || women.n < 2 || men.n < 2) return null
  const pooled = ((women.n - 1) * (women.variance ?? 0) + (men.n - 1) * (men.variance ?? 0)) / df
  return pooled > 0 ? (hedgesCorrection(df) * (women.mean - men.mean)) / Math.sqrt(pooled) : null
}

/** R: `t.test(y ~ sex)` */
function contrastOf(women: Moments, men: Moments, confidence: number): Contrast {
  const [female, male] = [women.mean, men.mean]
  if (female === null || male === null) return undefinedContrast(female, male)
  const shared = {
    ...undefinedContrast(female, male),
    difference: female - male,
    ratio: ratioOf(female, male),
    effect: hedgesOf(women, men),
  }
  if (!women.variance || !men.variance) return shared
  const { low, high, p } = welchOf(
    { n: women.n, mean: female, variance: women.variance },
    { n: men.n, mean: male, variance: men.variance },
    confidence,
  )
  return { ...shared, low, high, p: Math.min(1, p), method: 'welch' }
}

/** @param values - one for each respondent; NaN where there is none */
export function simpleMeans(values: Float64Array, { grouping, confidence, reach }: Standing): MeanEstimator {
  const moments = momentsByGroup(values, grouping)
  return {
    finest: moments.finest,
    basis(group) {
      const { n, nMissing } = moments.of(group)
      return { n, weighted: n, nMissing }
    },
    estimate(group) {
      const { n, mean, variance } = moments.of(group)
      const counted = { n, weighted: n, value: mean }
      if (mean === null || variance === null) return { ...counted, low: null, high: null }
      const width = reach(n - 1) * Math.sqrt(variance / n)
      return { ...counted, low: mean - width, high: mean + width }
    },
    deviation: group => deviationOf(moments.of(group)),
    contrast: ({ female, male }) => contrastOf(moments.of(female), moments.of(male), confidence),
  }
}
