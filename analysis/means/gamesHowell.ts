/** Which of several groups' means differ from which, all differences held against the widest one to be expected. */
import { studentizedRangeAbove } from '../distributions/studentizedRange.ts'
import { pairsOf, type Pair } from './pair.ts'
import { spreadOf, type Sample } from './sample.ts'
import { welchOf } from './welch.ts'

export interface GamesHowellPair extends Pair {
  /** the studentized range the difference amounts to, its degrees of freedom and p; `null` where there is no test */
  readonly test: { readonly q: number; readonly df: number; readonly p: number } | null
}

/**
 * Every pair by the Games–Howell test, whose p-values need no further adjustment.
 *
 * @see Games and Howell (1976), J. Educational Statistics 1:113–125; R: `rstatix::games_howell_test`, `ptukey`
 * @example gamesHowell([{ name: 'a', values: [1, 2, 3] }, { name: 'b', values: [2, 4, 9] }])[0] // { first: 'a', second: 'b', test: { q: 1.963…, df: 2.305…, p: 0.283… } }
 */
export function gamesHowell(samples: readonly Sample[]): GamesHowellPair[] {
  const groups = samples.map(({ name, values }) => ({ name, spread: spreadOf(values) }))
  const compared = groups.filter(({ spread }) => spread).length
  return pairsOf(groups, (one, two) => {
    const pair = { first: one.name, second: two.name }
    if (!one.spread || !two.spread) return { ...pair, test: null }
    const { t, df } = welchOf(one.spread, two.spread)
    const q = Math.abs(t) * Math.SQRT2
    return { ...pair, test: { q, df, p: studentizedRangeAbove(q, compared, df) } }
  })
}
