/** How each item goes with the scale it belongs to: item–total and item–rest correlation, and alpha without the item. */
import { correlation } from '../correlation.ts'
import { mean, variance } from '../sum.ts'
import { completeCases, type ItemAnswers, itemSums } from './completeCases.ts'
import { alphaOf } from './reliability.ts'

export interface ItemTotal {
  readonly mean: number | null
  readonly standardDeviation: number | null
  /** correlation with the sum of all items, this one included */
  readonly totalCorrelation: number | null
  /** correlation with the sum of the other items; negative where the item should have been reversed */
  readonly restCorrelation: number | null
  /** Cronbach's alpha of the other items */
  readonly alphaWithout: number | null
}

/**
 * Every item against its scale, over the respondents who answered all items.
 *
 * @param items - one list of answers an item, reversed where need be, all of the same respondents
 * @returns in the order of the items; a correlation is `null` where the item or the sum does not vary or fewer than two
 *   respondents are left, `alphaWithout` also where fewer than two items would remain
 * @see Henrysson (1963), Psychometrika 28:211–218; R: `psych::alpha(X)$item.stats`, `$alpha.drop`
 * @example itemTotals([[0, 0, 1, 1], [0, 1, 1, 1]])[0]?.restCorrelation // 0.577…
 */
export function itemTotals(items: readonly ItemAnswers[]): ItemTotal[] {
  const { items: complete } = completeCases(items)
  const totals = itemSums(complete)
  const variances = complete.map(item => variance(item))
  return complete.map((item, place) => {
    const rest = totals.map((total, respondent) => total - (item[respondent] ?? 0))
    const [own, restVariance] = [variances[place] ?? null, variance(rest)]
    const others = variances.filter((_, other) => other !== place).map(other => other ?? 0)
    return {
      mean: mean(item),
      standardDeviation: own === null ? null : Math.sqrt(own),
      totalCorrelation: correlation(item, totals),
      restCorrelation: correlation(item, rest),
      alphaWithout: restVariance === null ? null : alphaOf(others, restVariance),
    }
  })
}
