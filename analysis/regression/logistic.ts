/** Logistic regression: how the odds of an event depend on regressors. */
import type { Reason, Result } from '../result.ts'
import { sum } from '../sum.ts'
import { leastSquares } from './leastSquares.ts'
import type { Regressor } from './regressor.ts'

export interface Logistic {
  /** log odds ratios in the order of the regressors */
  readonly coefficients: readonly number[]
  readonly standardErrors: readonly number[]
}

const steps = 60
/** The relative change of the deviance at which the iteration ends. R ends there too, so the figures are R's. */
const settled = 1e-8
/** Without a finite fit somebody's log odds run off by about one a step, while the deviance settles all the same. */
const runaway = 0.5
const farthest = 25

const share = (logOdds: number) => 1 / (1 + Math.exp(-logOdds))

/**
 * Fits log odds of an event by maximum likelihood, by iteratively reweighted least squares.
 *
 * @param regressors - an intercept among them if there is to be one
 * @param event - whether it happened, one a person
 * @returns `null`, with the reason, when nobody is there (`noData`), when it happened to all or to none
 *   (`noVariance`), when there are not more people than regressors (`tooFew`), or when the regressors tell those it
 *   happened to from the others without error (`separated`)
 * @throws RangeError when lists differ in length or a regressor is a combination of those before it
 * @see McCullagh and Nelder (1989) §4.4; Albert and Anderson (1984), Biometrika 71:1–10, on separation;
 *   R: `glm(event ~ …, family = binomial)`
 * @example logistic([intercept(4), x], [true, false, true, false]).value?.coefficients
 */
export function logistic(regressors: readonly Regressor[], event: readonly boolean[]): Result<Logistic> {
  const n = event.length
  const absent = (reason: Reason) => ({ n, nMissing: 0, method, warnings: [], value: null, reason })
  if (n === 0) return absent('noData')
  if (event.every(happened => happened === event[0])) return absent('noVariance')
  if (n <= regressors.length) return absent('tooFew')
  let logOdds = event.map(happened => (happened ? Math.log(3) : -Math.log(3)))
  let deviance = Infinity
  for (let step = 0; step < steps; step++) {
    const fitted = logOdds.map(share)
    const weights = fitted.map(value => value * (1 - value))
    const working = logOdds.map(
      (value, person) => value + (Number(event[person]) - (fitted[person] ?? 0)) / (weights[person] ?? 1),
    )
    const { coefficients, unscaled } = leastSquares(regressors, working, weights)
    const [previous, before] = [logOdds, deviance]
    logOdds = event.map((_, person) =>
      sum(regressors.map(({ values }, place) => (values[person] ?? 0) * (coefficients[place] ?? 0))),
    )
    if (logOdds.some(value => Math.abs(value) > farthest)) break
    // The chance the fit gave to what did happen, person by person.
    deviance = 2 * sum(logOdds.map((value, person) => Math.log1p(Math.exp(event[person] ? -value : value))))
    if (Math.abs(deviance - before) / (deviance + 0.1) >= settled) continue
    if (logOdds.some((value, person) => Math.abs(value - (previous[person] ?? 0)) > runaway)) break
    const standardErrors = unscaled.map((row, place) => Math.sqrt(row[place] ?? 0))
    return { n, nMissing: 0, method, warnings: [], value: { coefficients, standardErrors }, reason: null }
  }
  return absent('separated')
}

const method = 'logistic regression by maximum likelihood'
