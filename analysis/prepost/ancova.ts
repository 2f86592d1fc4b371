/** Two groups' scores after a course, compared at the same score before it: analysis of covariance. */
import { criticalT } from '../confidence.ts'
import { tAbove } from '../distributions/t.ts'
import { leastSquares } from '../regression/leastSquares.ts'
import { intercept, type Regressor } from '../regression/regressor.ts'
import { classicalErrors, robustErrors } from '../regression/robustErrors.ts'
import type { Interval, Reason, Result } from '../result.ts'
import { mean, squaredDeviations, sum } from '../sum.ts'
import type { Pair } from './pairing.ts'

/** A coefficient of the regression, in points of the test. */
export interface Term {
  readonly estimate: number
  readonly standardError: number
  /** HC3, which holds when the spread differs between people; `null` where one person alone is a group */
  readonly robustError: number | null
  readonly t: number
  /** two-sided */
  readonly p: number
}

export interface Ancova {
  /** after = intercept + slope · before + gap · (1 in the first group, 0 in the second) */
  readonly intercept: Term
  readonly slope: Term
  /** first group − second group at the same score before */
  readonly gap: Term
  readonly interval: Interval
  /** the mean after of either group, had it begun at the mean of all */
  readonly adjustedMeans: readonly [first: number, second: number]
  /** the share of the variance explained, 0–1 */
  readonly rSquared: number
  /** standard deviation of what is left unexplained */
  readonly residualDeviation: number
  readonly df: number
  /** the share of the variance left by the score before that the groups explain, 0–1 */
  readonly partialEtaSquared: number
  /** how much steeper the first group's slope is; `null` where a group has no slope of its own */
  readonly interaction: { readonly estimate: number; readonly p: number } | null
}

const twoSided = (t: number, df: number) => 2 * tAbove(Math.abs(t), df)

/** Why there is nothing to compare. */
function obstacle(first: readonly Pair<number>[], second: readonly Pair<number>[]): Reason | null {
  if (first.length + second.length === 0) return 'noData'
  if (first.length === 0 || second.length === 0) return 'oneGroup'
  if (first.length + second.length < 4) return 'tooFew'
  return [first, second].some(varies) ? null : 'noVariance'
}

const varies = (pairs: readonly Pair<number>[]) => squaredDeviations(pairs.map(({ before }) => before)) > 0

function interactionOf(
  regressors: readonly Regressor[],
  before: readonly number[],
  after: readonly number[],
  nFirst: number,
): Ancova['interaction'] {
  const steeper = {
    name: 'before × group',
    values: before.map((value, person) => (person < nFirst ? value : 0)),
  }
  const fit = leastSquares([...regressors, steeper], after)
  const [estimate, error] = [fit.coefficients[3], classicalErrors(fit)?.[3]]
  if (estimate === undefined || !error) return null
  return { estimate, p: twoSided(estimate / error, fit.df) }
}

/**
 * Regresses the score after on the score before and the group. Where the groups began apart this answers another question
 * than the gap in gain does (Lord's paradox), and that one is the headline. The warning `slopesDiffer` (interaction
 * p < 0.05) says that the gap depends on where people began, so that one number for it misleads.
 *
 * @param first - each person's scores, of women in a gender gap
 * @param second - of men
 * @returns `null`, with the reason, when nobody is there, a group is empty (`oneGroup`), there are fewer than four people,
 *   nobody in either group differs in the score before, or the scores after follow exactly (`noVariance`)
 * @throws RangeError when the confidence is not between 0 and 1
 * @see Lord (1967), Psychological Bulletin 68:304–305; R: `lm(after ~ before + first)`,
 *   `sandwich::vcovHC(fit, "HC3")`
 * @example ancova(women, men).value?.gap.estimate // 0.353…
 */
export function ancova(
  first: readonly Pair<number>[],
  second: readonly Pair<number>[],
  confidence = 0.95,
): Result<Ancova> {
  const people = [...first, ...second]
  const account = { n: people.length, nMissing: 0, method: 'analysis of covariance', warnings: [] }
  const reason = obstacle(first, second)
  if (reason !== null) return { ...account, value: null, reason }
  const [before, after] = [people.map(pair => pair.before), people.map(pair => pair.after)]
  const regressors = [
    intercept(people.length),
    { name: 'before', values: before },
    { name: 'group', values: people.map((_, person) => Number(person < first.length)) },
  ]
  const fit = leastSquares(regressors, after)
  const [total, left] = [squaredDeviations(after), sum(fit.residuals.map(residual => residual ** 2))]
  if (left <= 1e-20 * sum(after.map(value => value ** 2)))
    return { ...account, value: null, reason: 'noVariance' }
  const [errors, robust] = [classicalErrors(fit), robustErrors(fit, regressors, 'HC3')]
  const term = (place: number): Term => {
    const [estimate, standardError] = [fit.coefficients[place] ?? 0, errors?.[place] ?? 1]
    const t = estimate / standardError
    return { estimate, standardError, robustError: robust?.[place] ?? null, t, p: twoSided(t, fit.df) }
  }
  const [constant, slope, gap] = [term(0), term(1), term(2)]
  const reach = criticalT(confidence, fit.df) * gap.standardError
  const middle = constant.estimate + slope.estimate * (mean(before) ?? 0)
  const separate = fit.df > 1 && varies(first) && varies(second)
  const interaction = separate ? interactionOf(regressors, before, after, first.length) : null
  return {
    ...account,
    warnings: interaction !== null && interaction.p < 0.05 ? ['slopesDiffer'] : [],
    reason: null,
    value: {
      intercept: constant,
      slope,
      gap,
      interval: { low: gap.estimate - reach, high: gap.estimate + reach },
      adjustedMeans: [middle + gap.estimate, middle],
      rSquared: 1 - left / total,
      residualDeviation: Math.sqrt(left / fit.df),
      df: fit.df,
      partialEtaSquared: gap.t ** 2 / (gap.t ** 2 + fit.df),
      interaction,
    },
  }
}
