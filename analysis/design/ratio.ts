/** The ratio of two totals, such as women's pay to men's, or answers given to questions asked. */
import type { Reason, Result } from '../result.ts'
import { wholeDomain, type Domains } from './domains.ts'
import { designWarnings, sumsOf } from './estimate.ts'
import { influence, standardErrorOf } from './linearisation.ts'
import { valueMoments } from './moments.ts'
import type { SampleDesign } from './sampleDesign.ts'
import { segmentsOf } from './segments.ts'

export interface Ratio {
  readonly ratio: number
  /** `null` when no stratum has two units */
  readonly standardError: number | null
}

/**
 * Estimates the ratio of the total of one variable to that of another over the same people.
 *
 * @param numerator - one a row; NaN where missing, which leaves the row out
 * @param denominator - likewise
 * @param domain - with a single group; everybody if absent
 * @returns a `null` value when nobody has both (`noData`), or the denominator's total is zero (`notDefined`)
 * @throws RangeError when there is not one value a row
 * @see Cochran (1977), Sampling Techniques, ch. 6; R: `survey::svyratio`
 * @example ratio(design, wages, hours).value?.ratio
 */
export function ratio(
  design: SampleDesign,
  numerator: ArrayLike<number>,
  denominator: ArrayLike<number>,
  domain: Domains = wholeDomain(design.n),
): Result<Ratio> {
  const segments = segmentsOf(design, domain)
  const totalOf = (values: Float64Array) => {
    const moments = valueMoments(design, segments, values)
    const { first, weighted, ...sums } = sumsOf(moments, 0, 0)
    return { ...sums, total: first + moments.origin * weighted }
  }
  const above = totalOf(both(numerator, denominator))
  const below = totalOf(both(denominator, numerator))
  const { n, nMissing } = above
  const account = { n, nMissing, method: 'ratio of weighted totals', warnings: designWarnings(design) }
  const absent = (reason: Reason) => ({ ...account, value: null, reason })
  if (n === 0) return absent('noData')
  if (below.total === 0) return absent('notDefined')
  const value = above.total / below.total
  const residuals = Float64Array.from(numerator, (top, row) => top - value * (denominator[row] ?? Number.NaN))
  const moments = valueMoments(design, segments, residuals)
  const own = influence(design, moments, {
    group: 0,
    kind: 0,
    centre: -moments.origin,
    scale: 1 / below.total,
  })
  return {
    ...account,
    value: { ratio: value, standardError: standardErrorOf(design, moments, own) },
    reason: null,
  }
}

const both = (values: ArrayLike<number>, other: ArrayLike<number>) =>
  Float64Array.from(values, (value, row) => (Number.isNaN(other[row]) ? Number.NaN : value))
