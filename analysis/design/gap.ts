/** How far two groups of one sample are apart, such as women and men. */
import { criticalT } from '../confidence.ts'
import { tAbove } from '../distributions/t.ts'
import type { Interval, Reason, Result } from '../result.ts'
import { degreesOfFreedom } from './degreesOfFreedom.ts'
import { designWarnings, meanScore, sumsOf, type Estimates } from './estimate.ts'
import { influence, samplingCovariance } from './linearisation.ts'

export interface Gap {
  /** first group less second */
  readonly difference: number
  readonly standardError: number
  /** `null` without a degree of freedom */
  readonly interval: Interval | null
  /** first-stage units less strata with an answer in either group, less one */
  readonly df: number
  /** `null` without a degree of freedom, or when the standard error is zero */
  readonly t: number | null
  /** two-sided */
  readonly p: number | null
}

/** The covariance of two groups' estimates of the same kind; they share clusters, so that it is seldom zero. */
export function covarianceBetween(
  { design, moments }: Estimates,
  one: number,
  other: number,
  kind = 0,
): number | null {
  const score = (group: number) =>
    influence(design, moments, meanScore(group, kind, sumsOf(moments, group, kind)))
  return samplingCovariance(design, moments, score(one), score(other))
}

/**
 * The difference of two groups' means or shares, tested against none. Its standard error takes into account that the
 * groups may come from the same clusters.
 *
 * @param estimates - from `shares` or `means`
 * @param first - place of a group
 * @param second - place of another group
 * @param kind - the category, for shares
 * @returns a `null` value when either group is empty, or no stratum has two units
 * @see Binder (1983), International Statistical Review 51:279–292; R: `survey::svycontrast(svyby(…, covmat = TRUE), c(1, -1))`, `survey::svyttest` for t, df and p
 * @example gap(shares(design, bySex, answers, 2), 0, 1, 1).value?.difference
 */
export function gap(
  estimates: Estimates,
  first: number,
  second: number,
  kind = 0,
  confidence = 0.95,
): Result<Gap> {
  const { design, moments, results } = estimates
  const [one, other] = [results[first]?.[kind], results[second]?.[kind]]
  if (!one || !other)
    throw new RangeError(`gap requires groups with an estimate of kind ${kind}, got ${first} and ${second}`)
  const account = {
    n: one.n + other.n,
    nMissing: one.nMissing + other.nMissing,
    method: 'difference of weighted means',
    warnings: designWarnings(design),
  }
  const absent = (reason: Reason) => ({ ...account, value: null, reason })
  if (one.value === null || other.value === null) return absent('noData')
  const difference = meanOf(estimates, first, kind) - meanOf(estimates, second, kind)
  const own = [first, second].map(group =>
    influence(design, moments, meanScore(group, kind, sumsOf(moments, group, kind))),
  )
  const between = own.flatMap(a => own.map(b => samplingCovariance(design, moments, a, b)))
  if (between.some(covariance => covariance === null)) return absent('tooFew')
  const [ofFirst = 0, shared = 0, , ofSecond = 0] = between.map(covariance => covariance ?? 0)
  const standardError = Math.sqrt(Math.max(0, ofFirst + ofSecond - 2 * shared))
  const df = degreesOfFreedom(design, moments, [first, second]) - 1
  const t = df >= 1 && standardError > 0 ? difference / standardError : null
  const reach = df >= 1 ? criticalT(confidence, df) * standardError : null
  return {
    ...account,
    value: {
      difference,
      standardError,
      interval: reach === null ? null : { low: difference - reach, high: difference + reach },
      df,
      t,
      p: t === null ? null : Math.min(1, 2 * tAbove(Math.abs(t), df)),
    },
    reason: null,
  }
}

/** A mean less the origin that all means share, so that their difference loses no digits. */
function meanOf({ moments }: Estimates, group: number, kind: number): number {
  const { first, weighted } = sumsOf(moments, group, kind)
  return first / weighted
}
