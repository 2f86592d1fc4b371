/** Who came to the first test of a course and not to the one at its end. */
import { fisher } from '../crosstabs/fisher.ts'
import { proportion } from '../proportions/proportion.ts'
import { proportionDifference } from '../proportions/proportionDifference.ts'
import { isSafeBySex, ofSex } from './block.ts'
import type { Dropout } from './figures.ts'
import { fewest } from './safety.ts'
import type { Trainee } from './trainee.ts'

const rateOf = (starters: readonly Trainee[]) =>
  proportion(starters.filter(({ post }) => post === null).length, starters.length)

/**
 * The share of starters who dropped out, by sex where there are enough of both.
 *
 * @param starters - everybody with a first test
 * @returns `null` when there are too few of them
 * @see `attrition`; R: `fisher.test(table(sex, is.na(post)))`
 * @example dropoutOf(starters)?.rates.all?.value // 0.125
 */
export function dropoutOf(starters: readonly Trainee[]): Dropout | null {
  if (starters.length < fewest) return null
  const all = rateOf(starters)
  const apart = isSafeBySex(starters)
  const women = apart ? rateOf(ofSex(starters, 'female')) : null
  const men = apart ? rateOf(ofSex(starters, 'male')) : null
  const difference = women && men && proportionDifference(women, men)
  const test =
    women &&
    men &&
    fisher([
      [women.n, women.of - women.n],
      [men.n, men.of - men.n],
    ])
  return {
    rates: { all, women, men },
    difference: difference?.value ?? null,
    interval: difference && { low: difference.low, high: difference.high },
    p: test?.p ?? null,
  }
}
