/** Whether answers rise or fall along groups that stand in an order. */
import { answered } from '../answered.ts'
import { normalAbove } from '../distributions/normal.ts'
import type { Reason, Result } from '../result.ts'
import { mannWhitney } from './mannWhitney.ts'
import { comparable, midranks } from './ranks.ts'

export interface Jonckheere {
  /** pairs in which the person of the later group answers higher, ties counting half */
  readonly j: number
  /** what j would be on average if the groups did not differ, and its variance with ties */
  readonly expected: number
  readonly variance: number
  readonly z: number
  /** two-sided */
  readonly p: number
  /** one-sided, for answers that rise along the groups */
  readonly pRising: number
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

/**
 * The Jonckheere–Terpstra test with ties.
 *
 * @param groups - scores of each group, groups in their order; `null` where missing
 * @returns a `null` value when fewer than two groups have answers or all answers are the same
 * @throws RangeError when a score is not finite
 * @see Jonckheere (1954); Hollander and Wolfe, Nonparametric Statistical Methods §6.2; R: `kSamples::jt.test`
 * @example jonckheere([[1, 2], [2, 3], [3, 4]]).value // { j: 11, expected: 6, variance: 5.933…, z: 2.052…, … }
 */
export function jonckheere(groups: readonly (readonly (number | null)[])[]): Result<Jonckheere> {
  const parts = groups.map(group => answered('jonckheere', group))
  const samples = parts.map(part => part.values).filter(values => values.length > 0)
  const sizes = samples.map(values => values.length)
  const { ties } = midranks(comparable(samples.flat()))
  const n = total(sizes)
  const account = {
    n,
    nMissing: total(parts.map(part => part.nMissing)),
    method: 'Jonckheere–Terpstra',
    warnings: ties.length < n ? (['tied'] as const) : [],
  }
  const reason: Reason | null =
    samples.length === 0
      ? 'noData'
      : samples.length === 1
        ? 'oneGroup'
        : ties.length === 1
          ? 'noVariance'
          : null
  if (reason) return { ...account, reason, value: null }

  const j = total(
    samples.flatMap((later, index) => samples.slice(0, index).map(earlier => pairsAbove(later, earlier))),
  )
  const expected = (n ** 2 - total(sizes.map(size => size ** 2))) / 4
  const variance = varianceOf(n, sizes, ties)
  const z = (j - expected) / Math.sqrt(variance)
  return {
    ...account,
    reason: null,
    value: { j, expected, variance, z, p: 2 * normalAbove(Math.abs(z)), pRising: normalAbove(z) },
  }
}

/** Pairs in which the first group's value is the higher one; half of all pairs where every value is the same. */
function pairsAbove(first: readonly number[], second: readonly number[]): number {
  return mannWhitney(first, second).value?.u ?? (first.length * second.length) / 2
}

const pairs = (counts: readonly number[]) => total(counts.map(t => t * (t - 1)))
const triples = (counts: readonly number[]) => total(counts.map(t => t * (t - 1) * (t - 2)))
const weighted = (counts: readonly number[]) => total(counts.map(t => t * (t - 1) * (2 * t + 5)))

function varianceOf(n: number, sizes: readonly number[], ties: readonly number[]): number {
  const alone = (n * (n - 1) * (2 * n + 5) - weighted(sizes) - weighted(ties)) / 72
  const threefold = n > 2 ? (triples(sizes) * triples(ties)) / (36 * n * (n - 1) * (n - 2)) : 0
  return alone + threefold + (pairs(sizes) * pairs(ties)) / (8 * n * (n - 1))
}
