/** Women and men against each other: before a course, after it, and in what they gained. */
import { hedges } from '../means/hedges.ts'
import { welch } from '../means/welch.ts'
import { gainGap } from '../prepost/gainGap.ts'
import { mean } from '../sum.ts'
import type { Matched } from './division.ts'
import { pairsOf } from './learning.ts'
import type { Gaps, SexGap } from './figures.ts'

const scores = (people: readonly Matched[], phase: 'pre' | 'post') => people.map(one => one[phase].score)
const gains = (people: readonly Matched[]) => people.map(({ pre, post }) => post.score - pre.score)

function gapOf(women: readonly number[], men: readonly number[]): SexGap | null {
  const { value } = welch(women, men)
  if (value) {
    const { difference, low, high, p } = value
    return { difference, interval: { low, high }, p }
  }
  const [first, second] = [mean(women), mean(men)]
  return first === null || second === null ? null : { difference: first - second, interval: null, p: null }
}

/**
 * The gaps between women’s and men’s mean scores, women less men; that in the gains is the difference in differences.
 *
 * @returns `null` when there are no women or no men
 * @see `gainGap`; R: `t.test(score ~ sex)`
 * @example gapsOf(women, men)?.gain.difference // 0.05…
 */
export function gapsOf(women: readonly Matched[], men: readonly Matched[]): Gaps | null {
  const before = gapOf(scores(women, 'pre'), scores(men, 'pre'))
  const after = gapOf(scores(women, 'post'), scores(men, 'post'))
  const { difference, test } = gainGap(pairsOf(women), pairsOf(men))
  if (!before || !after || difference === null) return null
  return {
    before,
    after,
    gain: { difference, interval: test && { low: test.low, high: test.high }, p: test?.p ?? null },
    effect: test && (hedges(gains(women), gains(men)).value?.g ?? null),
  }
}
