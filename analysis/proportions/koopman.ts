/** The score interval of a ratio of two shares, which exists also where a share is 0 or 1. */
import { criticalNormal } from '../confidence.ts'
import { root } from '../root.ts'
import { requireCount, type Count } from './proportion.ts'

/** An interval that may have no upper end: `high` is `null` when no ratio is too large. */
export interface OpenInterval {
  readonly low: number
  readonly high: number | null
}

/** The score statistic of the hypothesis that the first share is `ratio` times the second. */
function scoreStatistic(ratio: number, first: Count, second: Count): number {
  const [yes, all] = [first.n + second.n, first.of + second.of]
  const linear = ratio * (first.of + second.n) + first.n + second.of
  // The share of the first group that fits both counts best under this ratio.
  const share = (2 * ratio * yes) / (linear + Math.sqrt(Math.max(0, linear ** 2 - 4 * ratio * all * yes)))
  const other = share / ratio
  const error = (share * (1 - share)) / first.of + (ratio ** 2 * other * (1 - other)) / second.of
  const gap = first.n / first.of - (ratio * second.n) / second.of
  return gap === 0 ? 0 : gap ** 2 / error
}

/**
 * Koopman's score interval of the first share divided by the second.
 *
 * @returns `null` when a group is empty; from 0 without end when nobody in either group gave the answer
 * @throws RangeError when a count is not a part of its whole, or the confidence is not between 0 and 1
 * @see Koopman (1984), Biometrics 40:513–517; R: `DescTools::BinomRatioCI(method = "koopman")`
 * @example koopman({ n: 1, of: 1 }, { n: 5, of: 5 }) // { low: 0.2065…, high: 1.768… }
 */
export function koopman(first: Count, second: Count, confidence = 0.95): OpenInterval | null {
  requireCount('koopman', first)
  requireCount('koopman', second)
  const limit = criticalNormal(confidence) ** 2
  if (first.of === 0 || second.of === 0) return null
  if (first.n === 0 && second.n === 0) return { low: 0, high: null }
  const excess = (logRatio: number) => scoreStatistic(Math.exp(logRatio), first, second) - limit
  const estimate = Math.log(first.n / first.of) - Math.log(second.n / second.of)
  // On a logarithmic scale no ratio that people can produce is further out than this.
  const furthest = 60
  return {
    low: first.n === 0 ? 0 : Math.exp(root(excess, -furthest, Math.min(estimate, furthest))),
    high: second.n === 0 ? null : Math.exp(root(excess, Math.max(estimate, -furthest), furthest)),
  }
}
