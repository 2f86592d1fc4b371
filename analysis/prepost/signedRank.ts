/** Whether people tend to score higher after than before, when only the order of the gains means something. */
import { normalAbove } from '../distributions/normal.ts'
import { signedRankDensities } from '../distributions/signedRank.ts'
import { comparable, midranks } from '../ordinal/ranks.ts'
import type { Result } from '../result.ts'
import { sum } from '../sum.ts'
import type { Pair } from './pairing.ts'

export interface SignedRank {
  /** sum of the ranks of those who gained, by the size of the gain; those who stayed the same are left out */
  readonly plus: number
  /** sum of the ranks of those who lost */
  readonly minus: number
  readonly nChanged: number
  readonly nUnchanged: number
  /** two-sided, from the normal distribution, without continuity correction */
  readonly p: number
  /** the same with continuity correction */
  readonly pCorrected: number
  /** two-sided, from all ways to give signs to the ranks; `null` for more than 150 people */
  readonly pExact: number | null
  /** two-sided, from the normal distribution, with those who stayed the same ranked first (Pratt) */
  readonly pPratt: number
  /** (plus − minus) / (plus + minus), −1 all lost to 1 all gained */
  readonly rankBiserial: number
}

const mostExact = 150

/** The gain, 0 where it is only what rounding leaves: decimal scores are no exact binary fractions. */
function gainOf({ before, after }: Pair<number>): number {
  const gain = after - before
  return Math.abs(gain) <= 1e-12 * Math.max(Math.abs(before), Math.abs(after)) ? 0 : gain
}

/** The sum of the ranks of those who gained. */
const plusOf = (gains: readonly number[], ranks: readonly number[]) =>
  sum(ranks.filter((_, person) => (gains[person] ?? 0) > 0))

/** Two-sided p of a sum of ranks whose signs fall by chance. */
function normalP(plus: number, ranks: readonly number[], correction: number): number {
  const distance = Math.max(0, Math.abs(plus - sum(ranks) / 2) - correction)
  return 2 * normalAbove(distance / Math.sqrt(sum(ranks.map(rank => rank ** 2)) / 4))
}

function exactP(plus: number, ranks: readonly number[]): number {
  // Midranks are multiples of a half.
  const doubled = ranks.map(rank => 2 * rank)
  const densities = signedRankDensities(doubled)
  const least = Math.max(2 * plus, sum(doubled) - 2 * plus)
  return Math.min(1, 2 * densities.subarray(least).reduce((total, density) => total + density, 0))
}

/**
 * Wilcoxon's signed-rank test with ties.
 *
 * @param pairs - each person's score before and after
 * @param bitwise - ties only gains equal to the bit, as R does when it is not told `digits.rank`
 * @returns `null` when nobody is there (`noData`) or everybody stayed the same (`noVariance`)
 * @see Wilcoxon (1945); Pratt (1959), JASA 54:655–667; rank-biserial: Kerby (2014), Comprehensive Psychology 3:1;
 *   R: `wilcox.test(after, before, paired = TRUE, exact = FALSE, digits.rank = 12)`, whose V is `plus`,
 *   `exactRankTests::wilcox.exact`, `coin::wilcoxsign_test(zero.method = "Pratt")`
 * @example signedRank([{ before: 1, after: 3 }, { before: 2, after: 1 }]).value?.plus // 2
 */
export function signedRank(pairs: readonly Pair<number>[], bitwise = false): Result<SignedRank> {
  const gains = bitwise ? pairs.map(({ before, after }) => after - before) : comparable(pairs.map(gainOf))
  const changed = gains.filter(gain => gain !== 0)
  const { ranks, ties } = midranks(changed.map(Math.abs))
  const account = {
    n: pairs.length,
    nMissing: 0,
    method: 'Wilcoxon signed rank',
    warnings: ties.length < changed.length ? (['tied'] as const) : [],
  }
  if (changed.length === 0)
    return { ...account, reason: pairs.length === 0 ? 'noData' : 'noVariance', value: null }
  const plus = plusOf(changed, ranks)
  const minus = sum(ranks) - plus
  const among = midranks(gains.map(Math.abs)).ranks
  const amongChanged = among.filter((_, person) => gains[person] !== 0)
  const value = {
    plus,
    minus,
    nChanged: changed.length,
    nUnchanged: pairs.length - changed.length,
    p: normalP(plus, ranks, 0),
    pCorrected: normalP(plus, ranks, 0.5),
    pExact: pairs.length > mostExact ? null : exactP(plus, ranks),
    pPratt: normalP(plusOf(changed, amongChanged), amongChanged, 0),
    rankBiserial: (plus - minus) / (plus + minus),
  }
  return { ...account, reason: null, value }
}
