/** Totals of a numeric variable over groups of people, as the whole population would give them. */
import { criticalT } from '../confidence.ts'
import type { Interval, Result } from '../result.ts'
import { degreesOfFreedom } from './degreesOfFreedom.ts'
import { designWarnings, sumsOf } from './estimate.ts'
import { influence, standardErrorOf } from './linearisation.ts'
import { valueMoments } from './moments.ts'
import type { SampleDesign } from './sampleDesign.ts'
import type { Segments } from './segments.ts'

export interface Total {
  readonly total: number
  readonly standardError: number | null
  readonly interval: Interval | null
  readonly df: number
}

/**
 * Estimates the total in every group; with a variable that is 1 for everybody, how many people it has.
 *
 * @param segments - of the groups, from `segmentsOf(design, domains)`
 * @param values - one a row; NaN where the answer is missing
 * @returns a `null` value where nobody answered
 * @throws RangeError when there is not one value a row, or one is infinite
 * @see Särndal, Swensson & Wretman (1992) §2.8 and ch. 4; R: `survey::svytotal`, `svyby(svytotal)`
 * @example totals(design, segmentsOf(design, wholeDomain(n)), children)[0]?.value?.total
 */
export function totals(
  design: SampleDesign,
  segments: Segments,
  values: ArrayLike<number>,
  confidence = 0.95,
): Result<Total>[] {
  const moments = valueMoments(design, segments, values)
  const warnings = designWarnings(design)
  return segments.members.map((_, group) => {
    const { n, nMissing, first, weighted } = sumsOf(moments, group, 0)
    const account = { n, nMissing, method: 'weighted total, t interval', warnings }
    if (n === 0) return { ...account, value: null, reason: 'noData' }
    const own = influence(design, moments, { group, kind: 0, centre: -moments.origin, scale: 1 })
    const standardError = standardErrorOf(design, moments, own)
    const df = degreesOfFreedom(design, moments, [group])
    const reach = standardError === null || df < 1 ? null : criticalT(confidence, df) * standardError
    const total = first + moments.origin * weighted
    return {
      ...account,
      value: {
        total,
        standardError,
        interval: reach === null ? null : { low: total - reach, high: total + reach },
        df,
      },
      reason: null,
    }
  })
}
