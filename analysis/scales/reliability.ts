/** How reliably a set of items measures one thing: Cronbach's alpha and what is read beside it. */
import { correlation } from '../covariance.ts'
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

/** Cronbach's alpha of complete answers; `null` when it is not defined. */
export function alphaOf(items: readonly (readonly number[])[]): number | null {
  const spread = variance(itemSums(items))
  if (items.length < 2 || spread === null || spread === 0) return null
  return (items.length / (items.length - 1)) * (1 - sum(items.map(item => variance(item) ?? 0)) / spread)
}

function meanCorrelationOf(items: readonly (readonly number[])[]): number | null {
  const correlations = items.flatMap((item, place) =>
    items.slice(place + 1).map(other => correlation(item, other)),
  )
  const defined = correlations.filter(value => value !== null)
  return defined.length < correlations.length ? null : mean(defined)
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
 * @example reliability([[1, 2, 3, 4], [2, 2, 3, 5], [1, 3, 3, 4]]).alpha // 0.954…
 */
export function reliability(items: readonly ItemAnswers[], confidence = 0.95): Reliability {
  const cases = completeCases(items)
  const { n, nMissing } = cases
  const scores = itemSums(cases.items).map(total => total / items.length)
  const alpha = n < 3 ? null : alphaOf(cases.items)
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
  const scoreVariance = variance(scores)
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
    scoreMean: mean(scores),
    scoreDeviation: scoreVariance === null ? null : Math.sqrt(scoreVariance),
    standardError:
      alpha === null || scoreVariance === null
        ? null
        : items.length * Math.sqrt(scoreVariance) * Math.sqrt(1 - alpha),
    method: 'Cronbach’s alpha with Feldt’s interval, complete answers',
    warnings,
    reason,
  }
}
