/** Which of several groups tend to higher values than which, when only the order of the values means something. */
import { normalAbove } from '../distributions/normal.ts'
import { adjusted } from '../multiplicity/adjusted.ts'
import { comparable, midranks, tieLoss } from '../ordinal/ranks.ts'
import { mean } from '../sum.ts'
import { pairsOf, type Pair } from './pair.ts'
import type { Sample } from './sample.ts'

export interface DunnPair extends Pair {
  /** above 0 when the second group has the higher ranks */
  readonly z: number
  /** two-sided */
  readonly p: number
  /** Holm-adjusted over all pairs */
  readonly pAdjusted: number
}

/**
 * Every pair by Dunn's test on the ranks of all: the comparison that belongs to Kruskal–Wallis. Empty groups are left
 * out; no pairs when all values are the same.
 *
 * @see Dunn (1964), Technometrics 6:241–252; R: `rstatix::dunn_test`
 * @example dunn([{ name: 'a', values: [1, 2, 3] }, { name: 'b', values: [2, 4, 9] }])[0] // { first: 'a', second: 'b', z: 1.328…, p: 0.184…, pAdjusted: 0.184… }
 */
export function dunn(samples: readonly Sample[]): DunnPair[] {
  const filled = samples.filter(({ values }) => values.length > 0)
  const { ranks, ties } = midranks(comparable(filled.flatMap(({ values }) => values)))
  const n = ranks.length
  const spread = (n * (n + 1)) / 12 - tieLoss(ties) / (12 * (n - 1))
  if (ties.length < 2) return []
  let start = 0
  const groups = filled.map(({ name, values: { length } }) => {
    const own = ranks.slice(start, start + length)
    start += length
    return { name, size: length, meanRank: mean(own) ?? 0 }
  })
  const tests = pairsOf(groups, (one, two) => {
    const z = (two.meanRank - one.meanRank) / Math.sqrt(spread * (1 / one.size + 1 / two.size))
    return { first: one.name, second: two.name, z, p: 2 * normalAbove(Math.abs(z)) }
  })
  const ps = adjusted(tests.map(({ p }) => p))
  return tests.map((pair, i) => ({ ...pair, pAdjusted: ps[i] ?? pair.p }))
}
