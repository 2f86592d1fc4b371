/** McDonald's omega: the share of a scale's variance that its one common factor accounts for. */
import { correlations } from '../correlation.ts'
import type { Reason, Result, Warning } from '../result.ts'
import { sum, variance } from '../sum.ts'
import { completeCases, type ItemAnswers } from './completeCases.ts'
import { oneFactor } from './oneFactor.ts'

export interface Omega {
  /** omega total of the items as they are, 0–1 */
  readonly omega: number
  /** omega total of the items brought to the same spread, 0–1 */
  readonly standardisedOmega: number
  /** each item's standardised loading */
  readonly loadings: readonly number[]
  /** places of the items that point against the scale, although reversed where need be */
  readonly wrongDirection: readonly number[]
}

function omegaOf(loadings: readonly number[], uniquenesses: readonly number[]): number {
  const common = sum(loadings) ** 2
  return common / (common + sum(uniquenesses))
}

/**
 * Omega total with one factor, of the respondents who answered every item. Unlike alpha it does not take all items to
 * depend on the factor equally.
 *
 * @param items - one list of answers an item, reversed where need be, all of the same respondents
 * @returns `null`, with the reason, for fewer than three items or respondents, or when an item was answered
 *   alike by all. Warnings: `heywood` (an item without any variance of its own, so that omega is too high),
 *   `wrongDirection` (an item with a negative loading), `notConverged`
 * @see McDonald (1999), Test Theory; R: `lavaan::cfa("f =~ …", std.lv = TRUE)` and
 *   `semTools::compRelSEM(fit, tau.eq = FALSE, obs.var = FALSE)`
 * @example omega(items).value?.omega // 0.712…
 */
export function omega(items: readonly ItemAnswers[]): Result<Omega> {
  const { items: complete, n, nMissing } = completeCases(items)
  const absent = (reason: Reason) => ({ n, nMissing, method, warnings: [], value: null, reason })
  if (n === 0) return absent('noData')
  if (items.length < 3) return absent('tooFewItems')
  if (n < 3) return absent('tooFew')
  const matrix = correlations(complete)
  if (matrix === null) return absent('noVariance')
  const { loadings, uniquenesses, converged } = oneFactor(matrix)
  const spreads = complete.map(item => variance(item) ?? 0)
  const wrongDirection = [...loadings.keys()].filter(item => (loadings[item] ?? 0) < 0)
  const warnings: Warning[] = []
  if (uniquenesses.some(share => share < 0.005)) warnings.push('heywood')
  if (wrongDirection.length > 0) warnings.push('wrongDirection')
  if (!converged) warnings.push('notConverged')
  const value = {
    omega: omegaOf(
      loadings.map((loading, item) => loading * Math.sqrt(spreads[item] ?? 0)),
      uniquenesses.map((share, item) => share * (spreads[item] ?? 0)),
    ),
    standardisedOmega: omegaOf(loadings, uniquenesses),
    loadings,
    wrongDirection,
  }
  return { n, nMissing, method, warnings, value, reason: null }
}

const method = 'omega total, one factor by maximum likelihood, complete answers'
