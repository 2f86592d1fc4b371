/** How much of a gap between two groups comes from their being made up differently, and how much from different shares. */
import { sum } from '../sum.ts'
import {
  compositionOf,
  crudeShare,
  requirePeople,
  requireStrata,
  sharesOf,
  type StratifiedCounts,
} from './strata.ts'

export interface Kitagawa {
  /** first group's share less second's */
  readonly gap: number
  /** the part that comes from different shares within strata */
  readonly rate: number
  /** the part that comes from different strata; rate + composition = gap */
  readonly composition: number
  /** both parts by stratum */
  readonly rates: readonly number[]
  readonly compositions: readonly number[]
  /** the same from the second group's point of view, with what both changes add together */
  readonly threefold: { readonly rate: number; readonly composition: number; readonly interaction: number }
}

/**
 * Decomposes the difference of two groups' shares.
 *
 * @param first - counts by stratum
 * @param second - counts in the same strata
 * @returns parts that add up to the gap
 * @throws EmptyStrata when a group has nobody in a stratum
 * @throws RangeError when a count is not a part of its whole
 * @see Kitagawa (1955), JASA 50:1168–1194; R: `sum((p1 - p2) * (s1 + s2) / 2)` and
 *   `sum((s1 - s2) * (p1 + p2) / 2)`, with the shares p and compositions s of both groups
 * @example kitagawa([{ n: 8, of: 10 }, { n: 4, of: 10 }], [{ n: 5, of: 10 }, { n: 9, of: 30 }]).rate // 0.175
 */
export function kitagawa(first: StratifiedCounts, second: StratifiedCounts): Kitagawa {
  requireStrata('kitagawa', [first, second])
  requirePeople('kitagawa', [first, second])
  const [shares, others] = [sharesOf(first), sharesOf(second)]
  const [makeup, otherMakeup] = [compositionOf(first), compositionOf(second)]
  const each = (term: (p: number, q: number, s: number, t: number) => number) =>
    shares.map((p, stratum) => term(p, others[stratum] ?? 0, makeup[stratum] ?? 0, otherMakeup[stratum] ?? 0))
  const rates = each((p, q, s, t) => ((p - q) * (s + t)) / 2)
  const compositions = each((p, q, s, t) => ((s - t) * (p + q)) / 2)
  return {
    gap: crudeShare(first) - crudeShare(second),
    rate: sum(rates),
    composition: sum(compositions),
    rates,
    compositions,
    threefold: {
      rate: sum(each((p, q, _, t) => (p - q) * t)),
      composition: sum(each((_, q, s, t) => (s - t) * q)),
      interaction: sum(each((p, q, s, t) => (p - q) * (s - t))),
    },
  }
}
