/** Means of a numeric variable in groups of people, as the whole population would give them. */
import { criticalT } from '../confidence.ts'
import { estimates, type Estimates } from './estimate.ts'
import { valueMoments } from './moments.ts'
import type { SampleDesign } from './sampleDesign.ts'
import type { Segments } from './segments.ts'

/**
 * Estimates the mean in every group, with a t-interval.
 *
 * @param segments - of the groups, from `segmentsOf(design, domains)`
 * @param values - one a row; NaN where the answer is missing
 * @returns means by group; each group has one kind
 * @throws RangeError when there is not one value a row, or one is infinite
 * @see Taylor linearisation: Särndal, Swensson & Wretman (1992) §5.5–5.8; R: `survey::svymean`, `svyby(svymean)`
 * @example means(design, segmentsOf(design, wholeDomain(n)), ages).results[0]?.[0]?.value?.estimate
 */
export function means(
  design: SampleDesign,
  segments: Segments,
  values: ArrayLike<number>,
  confidence = 0.95,
): Estimates {
  const moments = valueMoments(design, segments, values)
  return estimates(design, moments, 'weighted mean, t interval', ({ value, standardError, df }) => {
    if (standardError === null || df < 1) return { interval: null }
    const reach = criticalT(confidence, df) * standardError
    return { interval: { low: value - reach, high: value + reach } }
  })
}
