/** Whether a share rises or falls along groups that stand in an order. */
import { chiSquareAbove } from '../distributions/chiSquare.ts'
import { requireCount, type Count } from '../proportions/proportion.ts'
import type { Reason, Result } from '../result.ts'

/** A group of an order: how many of how many, at which score. */
export interface ScoredCount extends Count {
  readonly score: number
}

export interface CochranArmitage {
  /** above 0 when the share rises with the score */
  readonly z: number
  readonly chiSquare: number
  /** two-sided */
  readonly p: number
  /** change of the share for one more point of the score */
  readonly slope: number
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

/**
 * The Cochran–Armitage test for a trend of shares, with the binomial variance (N, not N − 1). Empty groups are dropped.
 *
 * @param groups - counts with their scores
 * @returns a `null` value when fewer than two scores have people, or everybody gave the same answer
 * @throws RangeError when a count is not a part of its whole or a score is not finite
 * @see Armitage (1955), Biometrics 11:375–386; R: `prop.trend.test(n, of, score)`
 * @example cochranArmitage([{ n: 5, of: 10, score: 1 }, { n: 8, of: 10, score: 2 }]).value // { z: 1.406…, slope: 0.3, … }
 */
export function cochranArmitage(groups: readonly ScoredCount[]): Result<CochranArmitage> {
  for (const group of groups) {
    requireCount('cochranArmitage', group)
    if (!Number.isFinite(group.score))
      throw new RangeError(`cochranArmitage requires finite scores, got ${group.score}`)
  }
  const filled = groups.filter(({ of }) => of > 0)
  const all = total(filled.map(({ of }) => of))
  const share = total(filled.map(({ n }) => n)) / all
  const reason: Reason | null =
    filled.length === 0
      ? 'noData'
      : new Set(filled.map(({ score }) => score)).size === 1
        ? 'oneGroup'
        : share === 0 || share === 1
          ? 'noVariance'
          : null
  const account = { n: all, nMissing: 0, method: 'Cochran–Armitage', warnings: [] }
  if (reason) return { ...account, reason, value: null }

  const centre = total(filled.map(({ of, score }) => of * score)) / all
  const covariance = total(filled.map(({ n, of, score }) => (n - share * of) * (score - centre)))
  const spread = total(filled.map(({ of, score }) => of * (score - centre) ** 2))
  const z = covariance / Math.sqrt(share * (1 - share) * spread)
  return {
    ...account,
    reason: null,
    value: { z, chiSquare: z ** 2, p: chiSquareAbove(z ** 2, 1), slope: covariance / spread },
  }
}
