/** Which of several groups' means differ from which, whatever their variances. */
import { adjusted } from '../multiplicity/adjusted.ts'
import { pairsOf, type Pair } from './pair.ts'
import { spreadOf, type Sample } from './sample.ts'
import { welchOf, type Welch } from './welch.ts'

export interface WelchPair extends Pair {
  /** first minus second; `null` when a group has fewer than two people or no variance */
  readonly test: Welch | null
  /** Holm-adjusted over all pairs; `null` where there is no test */
  readonly pAdjusted: number | null
}

/**
 * Every pair by Welch's t-test, Holm-adjusted: the comparison to report after Welch's analysis of variance.
 *
 * @see Welch (1947), Biometrika 34:28–35; Holm (1979), Scand. J. Statist. 6:65–70; R: `pairwise.t.test(values, group, pool.sd = FALSE, p.adjust.method = "holm")`
 * @example pairwiseWelch([{ name: 'a', values: [1, 2, 3] }, { name: 'b', values: [2, 4, 9] }])[0] // { first: 'a', second: 'b', test: { difference: -3, … }, pAdjusted: 0.283… }
 */
export function pairwiseWelch(samples: readonly Sample[], confidence = 0.95): WelchPair[] {
  const groups = samples.map(({ name, values }) => ({ name, spread: spreadOf(values) }))
  const tests = pairsOf(groups, (one, two) => ({
    first: one.name,
    second: two.name,
    test: one.spread && two.spread ? welchOf(one.spread, two.spread, confidence) : null,
  }))
  const ps = adjusted(tests.map(({ test }) => test?.p ?? null))
  return tests.map((pair, i) => ({ ...pair, pAdjusted: ps[i] ?? null }))
}
