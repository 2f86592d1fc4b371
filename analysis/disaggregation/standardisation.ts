/** Shares of groups as if they were made up alike, such as women and men of the same schooling. */
import { criticalNormal, tailOf } from '../confidence.ts'
import { chiSquareQuantile } from '../distributions/chiSquare.ts'
import type { Interval } from '../result.ts'
import { sum } from '../sum.ts'
import { crudeShare, requirePeople, requireStrata, sharesOf, type StratifiedCounts } from './strata.ts'

export interface StandardisedShare {
  /** the share as it is */
  readonly crude: number
  /** the share if the group were made up like the standard */
  readonly value: number
  readonly standardError: number
  readonly interval: Interval
  /** Fay and Feuer's interval for rare events, wider in small strata */
  readonly gammaInterval: Interval
}

export interface Standardisation {
  readonly first: StandardisedShare
  readonly second: StandardisedShare
  /** first less second, both standardised */
  readonly difference: number
  readonly differenceError: number
  readonly differenceInterval: Interval
  /** first over second; `null` when the second is zero */
  readonly ratio: number | null
}

const around = (value: number, error: number, confidence: number): Interval => {
  const reach = criticalNormal(confidence) * error
  return { low: value - reach, high: value + reach }
}

/** Quantile of the gamma distribution with a given mean and variance. */
const gammaQuantile = (p: number, mean: number, variance: number) =>
  mean === 0 ? 0 : (variance / mean / 2) * chiSquareQuantile(p, (2 * mean ** 2) / variance)

function standardised(
  group: StratifiedCounts,
  weights: readonly number[],
  confidence: number,
): StandardisedShare {
  const shares = sharesOf(group)
  const value = sum(shares.map((share, stratum) => share * (weights[stratum] ?? 0)))
  const variance = sum(
    group.map(({ of }, stratum) => {
      const share = shares[stratum] ?? 0
      return ((weights[stratum] ?? 0) ** 2 * share * (1 - share)) / of
    }),
  )
  const ofEvents = sum(group.map(({ n, of }, stratum) => ((weights[stratum] ?? 0) ** 2 * n) / of ** 2))
  const largest = Math.max(...group.map(({ of }, stratum) => (weights[stratum] ?? 0) / of))
  const tail = tailOf(confidence)
  return {
    crude: crudeShare(group),
    value,
    standardError: Math.sqrt(variance),
    interval: around(value, Math.sqrt(variance), confidence),
    gammaInterval: {
      low: gammaQuantile(tail, value, ofEvents),
      high: gammaQuantile(1 - tail, value + largest, ofEvents + largest ** 2),
    },
  }
}

/**
 * Compares the shares of two groups as if both were made up like a standard population (direct standardisation).
 *
 * @param first - counts by stratum
 * @param second - counts in the same strata
 * @param standard - people in each stratum of the standard population, in any unit
 * @throws EmptyStrata when a group has nobody in a stratum
 * @throws RangeError when there is not one standard a stratum, or they are negative or all zero
 * @see Fay & Feuer (1997), Statistics in Medicine 16:791–801; R: `epitools::ageadjust.direct` for value and gammaInterval
 * @example standardisation([{ n: 1, of: 2 }, { n: 3, of: 4 }], [{ n: 2, of: 4 }, { n: 1, of: 2 }], [1, 1]).difference // 0.125
 */
export function standardisation(
  first: StratifiedCounts,
  second: StratifiedCounts,
  standard: readonly number[],
  confidence = 0.95,
): Standardisation {
  requireStrata('standardisation', [first, second])
  const total = sum(standard)
  if (
    standard.length !== first.length ||
    !standard.every(people => people >= 0) ||
    !(total > 0 && total < Infinity)
  )
    throw new RangeError(
      `standardisation requires ${first.length} standards ≥ 0 and one > 0, got ${standard.join(', ')}`,
    )
  requirePeople('standardisation', [first, second])
  const weights = standard.map(people => people / total)
  const [one, other] = [standardised(first, weights, confidence), standardised(second, weights, confidence)]
  const difference = one.value - other.value
  const differenceError = Math.hypot(one.standardError, other.standardError)
  return {
    first: one,
    second: other,
    difference,
    differenceError,
    differenceInterval: around(difference, differenceError, confidence),
    ratio: other.value === 0 ? null : one.value / other.value,
  }
}
