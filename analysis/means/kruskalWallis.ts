/** Whether some of several groups tend to higher values, when only the order of the values means something. */
import { chiSquareAbove } from '../distributions/chiSquare.ts'
import { comparable, midranks, tieLoss } from '../ordinal/ranks.ts'
import type { Reason, Result } from '../result.ts'
import type { Sample } from './sample.ts'

export interface KruskalWallis {
  /** corrected for ties */
  readonly h: number
  readonly df: number
  readonly p: number
  /** share of the variance of the ranks that the groups account for, 0–1 */
  readonly epsilonSquared: number
}

/**
 * The Kruskal–Wallis test.
 *
 * @param samples - the groups; empty ones are ignored
 * @param nMissing - people in no group because a value is missing
 * @returns a `null` value when fewer than two groups have people, or all values are the same
 * @see Kruskal and Wallis (1952), JASA 47:583–621; R: `kruskal.test(values, group)`
 * @example kruskalWallis([{ name: 'a', values: [1, 2, 3] }, { name: 'b', values: [2, 4, 9] }]).value // { h: 1.764…, df: 1, p: 0.184…, … }
 */
export function kruskalWallis(samples: readonly Sample[], nMissing = 0): Result<KruskalWallis> {
  const groups = samples.map(({ values }) => values).filter(values => values.length > 0)
  const n = groups.reduce((total, values) => total + values.length, 0)
  const { ranks, ties } = midranks(comparable(groups.flat()))
  const reason: Reason | null =
    groups.length === 0
      ? 'noData'
      : groups.length === 1
        ? 'oneGroup'
        : ties.length === 1
          ? 'noVariance'
          : null
  const account = {
    n,
    nMissing,
    method: 'Kruskal–Wallis',
    warnings: ties.length < n ? (['tied'] as const) : [],
  }
  if (reason) return { ...account, reason, value: null }
  let start = 0
  let between = 0
  for (const { length } of groups) {
    const rankSum = ranks.slice(start, start + length).reduce((total, rank) => total + rank, 0)
    between += (rankSum - (length * (n + 1)) / 2) ** 2 / length
    start += length
  }
  const h = (12 * between) / (n * (n + 1)) / (1 - tieLoss(ties) / (n ** 3 - n))
  const df = groups.length - 1
  return {
    ...account,
    reason: null,
    value: { h, df, p: chiSquareAbove(h, df), epsilonSquared: (h * (n + 1)) / (n ** 2 - 1) },
  }
}
