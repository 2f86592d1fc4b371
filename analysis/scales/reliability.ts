/** How reliably a set of items measures one thing: Cronbach's alpha and what is read beside it. */
import { correlations } from '../correlation.ts'
import type { Account, Interval, Warning } from '../result.ts'
import { mean, sum, variance } from '../sum.ts'
import { completeCases, type ItemAnswers, itemSums } from './completeCases.ts'
import { feldt } from './feldt.ts'

export interface Reliability extends Account {
  /** how many items the scale has */
  readonly items: number
  /** Cronbach's alpha, at most 1; can be negative where items contradict each other */
  readonly alpha: number | null
  /** Feldt's interval around alpha */
  readonly interval: Interval | null
  /** alpha of the items brought to the same spread; `null` also when one item was answered alike by all */
  readonly standardisedAlpha: number | null
  /** the mean of the correlations between items */
  readonly meanCorrelation: number | null
  /** the mean over respondents of their mean over items */
  readonly scoreMean: number | null
  /** the standard deviation of the same */
  readonly scoreDeviation: number | null
  /** the standard error of measurement of a respondent's sum over the items */
  readonly standardError: number | null
}

/**
 * Cronbach's alpha from the variances of the items and of their sum.
 *
 * @returns `null` for fewer than two items, or a sum that does not vary beyond what rounding leaves
 */
export function alphaOf(variances: readonly number[], sumVariance: number): number | null {
  const [items, within] = [variances.length, sum(variances)]
  if (items < 2 || sumVariance <= 1e-12 * within) return null
  return (items / (items - 1)) * (1 - within / sumVariance)
}

function meanCorrelationOf(items: readonly (readonly number[])[]): number | null {
  return mean(correlations(items)?.flatMap((row, place) => row.slice(place + 1)) ?? [])
}

/**
 * Cronbach's alpha of the respondents who answered every item. Alpha under 0.6, or fewer than 30 respondents, is
 * flagged: the scale is then shown with a caution.
 *
 * @param items - one list of answers an item, reversed where need be, all of the same respondents
 * @param confidence - of Feldt's interval, 0 < c < 1
 * @returns alpha is `null`, with the reason, for fewer than two items or three respondents, or when all respondents
 *   have the same sum
 * @see Cronbach (1951), Psychometrika 16:297–334; R: `psych::alpha(X)$total`, `psychometric::alpha.CI`
 * @example reliability([[1, 2, 3, 4], [2, 2, 3, 5], [1, 3, 3, 4]]).alpha // 0.947…
 */
export function reliability(items: readonly ItemAnswers[], confidence = 0.95): Reliability {
  const cases = completeCases(items)
  const { n, nMissing } = cases
  const sums = itemSums(cases.items)
  const sumVariance = variance(sums)
  const variances = cases.items.map(item => variance(item) ?? 0)
  const alpha = n < 3 || sumVariance === null ? null : alphaOf(variances, sumVariance)
  const meanCorrelation = alpha === null ? null : meanCorrelationOf(cases.items)
  const reason =
    n === 0
      ? 'noData'
      : items.length < 2
        ? 'tooFewItems'
        : n < 3
          ? 'tooFew'
          : alpha === null
            ? 'noVariance'
            : null
  const warnings: Warning[] = []
  if (alpha !== null && alpha < 0.6) warnings.push('unreliable')
  if (n > 0 && n < 30) warnings.push('fewRespondents')
  const deviation = sumVariance === null ? null : Math.sqrt(sumVariance)
  const centre = mean(sums)
  const inflated = meanCorrelation === null ? 0 : 1 + (items.length - 1) * meanCorrelation
  return {
    n,
    nMissing,
    items: items.length,
    alpha,
    interval: alpha === null ? null : feldt(alpha, n, items.length, confidence),
    standardisedAlpha:
      meanCorrelation === null || inflated <= 0 ? null : (items.length * meanCorrelation) / inflated,
    meanCorrelation,
    scoreMean: centre === null ? null : centre / items.length,
    scoreDeviation: deviation === null ? null : deviation / items.length,
    standardError: alpha === null || deviation === null ? null : deviation * Math.sqrt(1 - alpha),
    method: 'Cronbach’s alpha with Feldt’s interval, complete answers',
    warnings,
    reason,
  }
}
