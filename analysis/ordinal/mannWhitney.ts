/** Whether one group tends to answer higher than another, when only the order of the answers means something. */
import { answered } from '../answered.ts'
import { normalAbove } from '../distributions/normal.ts'
import { rankSumDensities } from '../distributions/rankSum.ts'
import type { Reason, Result } from '../result.ts'
import { comparable, midranks, tieLoss } from './ranks.ts'

export interface MannWhitney {
  /** pairs in which the first group's answer is the higher one, ties counting half */
  readonly u: number
  readonly z: number
  /** two-sided, from the normal distribution, without continuity correction */
  readonly p: number
  /** the same with continuity correction */
  readonly pCorrected: number
  /** two-sided, from all ways to divide the answers; `null` for more than 60 people */
  readonly pExact: number | null
  /** the chance that a person of the first group answers higher than one of the second, ties counting half; 0–1 */
  readonly superiority: number
  readonly meanRanks: readonly [number, number]
}

const mostExact = 60

/**
 * The Mann–Whitney test with ties.
 *
 * @param first - scores of the first group; `null` where the answer is missing, "don't know" or refused
 * @param second - scores of the second group
 * @returns a `null` value when a group is empty or all answers are the same
 * @throws RangeError when a score is not finite
 * @see Mann and Whitney (1947); R: `wilcox.test(first, second, exact = FALSE)`, whose W is `u`;
 *   `exactRankTests::wilcox.exact` for the exact p
 * @example mannWhitney([1, 2, 2], [2, 3, 4]).value // { u: 1, z: -1.623…, pExact: 0.3, superiority: 0.111…, … }
 */
export function mannWhitney(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
): Result<MannWhitney> {
  const [one, two] = [answered('mannWhitney', first), answered('mannWhitney', second)]
  const [m, n] = [one.values.length, two.values.length]
  const total = m + n
  const { ranks, ties } = midranks(comparable([...one.values, ...two.values]))
  const tied = ties.length < total
  const account = {
    n: total,
    nMissing: one.nMissing + two.nMissing,
    method: 'Mann–Whitney',
    warnings: tied ? (['tied'] as const) : [],
  }
  const reason: Reason | null = m === 0 || n === 0 ? 'noData' : ties.length === 1 ? 'noVariance' : null
  if (reason) return { ...account, reason, value: null }

  const rankSum = ranks.slice(0, m).reduce((sum, rank) => sum + rank, 0)
  const u = rankSum - (m * (m + 1)) / 2
  const deviation = Math.sqrt(((m * n) / 12) * (total + 1 - tieLoss(ties) / (total * (total - 1))))
  const distance = u - (m * n) / 2
  const corrected = Math.max(0, Math.abs(distance) - 0.5)
  const value = {
    u,
    z: distance / deviation,
    p: 2 * normalAbove(Math.abs(distance) / deviation),
    pCorrected: 2 * normalAbove(corrected / deviation),
    pExact: total <= mostExact ? exactP(ranks, m, rankSum) : null,
    superiority: u / (m * n),
    meanRanks: [rankSum / m, ((total * (total + 1)) / 2 - rankSum) / n] as const,
  }
  return { ...account, reason: null, value }
}

/** The chance of a rank sum at least as far from its mean as the one observed; ranks are doubled to make them whole. */
function exactP(ranks: readonly number[], size: number, rankSum: number): number {
  const densities = rankSumDensities(
    ranks.map(rank => 2 * rank),
    size,
  )
  const centre = size * (ranks.length + 1)
  const distance = Math.abs(2 * rankSum - centre)
  const p = densities.reduce(
    (total, density, sum) => (Math.abs(sum - centre) >= distance ? total + density : total),
    0,
  )
  return Math.min(1, p)
}
