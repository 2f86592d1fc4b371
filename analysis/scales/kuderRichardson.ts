/** The reliability of a test marked right or wrong: Kuder–Richardson formulas 20 and 21. */
import type { Account, Interval } from '../result.ts'
import { mean, squaredDeviations } from '../sum.ts'
import { completeCases, type ItemAnswers, itemSums } from './completeCases.ts'
import { reliability } from './reliability.ts'

export interface KuderRichardson extends Account {
  readonly items: number
  /** formula 20, which is Cronbach's alpha of 0/1 items */
  readonly kr20: number | null
  /** Feldt's interval around it */
  readonly interval: Interval | null
  /** formula 21, which takes all items to be equally hard, and so is at most formula 20 */
  readonly kr21: number | null
  /** right answers, on average */
  readonly scoreMean: number | null
  readonly scoreDeviation: number | null
  /** the share of right answers of each item; `null` when nobody answered all items */
  readonly facilities: readonly (number | null)[]
}

/**
 * Both Kuder–Richardson coefficients of the people with a mark on every item.
 *
 * @param marks - one list an item: 1 right, 0 wrong or omitted, `null` not shown; all of the same people
 * @throws RangeError when a mark is neither 0 nor 1
 * @see Kuder and Richardson (1937), Psychometrika 2:151–160; R: `psych::alpha(X)` equals formula 20
 * @example kuderRichardson([[1, 1, 0, 1], [1, 0, 0, 1], [1, 1, 0, 0]]).kr20 // 0.631…
 */
export function kuderRichardson(marks: readonly ItemAnswers[], confidence = 0.95): KuderRichardson {
  const odd = marks.flat().find(mark => mark !== null && mark !== 0 && mark !== 1)
  if (odd !== undefined) throw new RangeError(`kuderRichardson requires marks of 0 or 1, got ${odd}`)
  const { n, nMissing, alpha, interval, scoreDeviation, warnings, reason } = reliability(marks, confidence)
  const { items } = completeCases(marks)
  const totals = itemSums(items)
  const [k, centre] = [marks.length, mean(totals)]
  // Both formulas are about the people at hand: variances with divisor n.
  const spread = squaredDeviations(totals) / n
  return {
    n,
    nMissing,
    items: k,
    kr20: alpha,
    interval,
    kr21:
      alpha === null || centre === null ? null : (k / (k - 1)) * (1 - (centre * (k - centre)) / (k * spread)),
    scoreMean: centre,
    scoreDeviation: scoreDeviation === null ? null : scoreDeviation * k,
    facilities: items.map(item => mean(item)),
    method: 'Kuder–Richardson formula 20 with Feldt’s interval',
    warnings,
    reason,
  }
}
