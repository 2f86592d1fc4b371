/** Linear regression by least squares, weighted or not. */
import { sum } from '../sum.ts'
import { orthonormal, product } from './orthonormal.ts'
import type { Regressor } from './regressor.ts'

/** A fitted regression; matrices and lists are in the order of the regressors, or of the people. */
export interface LeastSquares {
  readonly coefficients: readonly number[]
  /** outcome − fitted value, one a person */
  readonly residuals: readonly number[]
  /** how far each person alone decides the own fitted value, 0–1 */
  readonly leverages: readonly number[]
  /** (X′WX)⁻¹: times the residual variance, the covariance of the coefficients */
  readonly unscaled: readonly (readonly number[])[]
  /** people less regressors */
  readonly df: number
  /** the residual variance, Σ w e² / df; `null` when df is 0 */
  readonly variance: number | null
}

/**
 * Regresses an outcome on regressors. There is no intercept but the one that is given.
 *
 * @param weights - one a person, > 0; all 1 if absent
 * @throws RangeError when lists differ in length, a weight is not positive, there are fewer people than regressors, or a
 *   regressor is a combination of those before it; the message names it
 * @see orthogonalisation after Giraud, Langou and Rozložník (2005), Computers & Mathematics 50:1069–1075;
 *   R: `lm(outcome ~ …, weights = weights)`
 * @example leastSquares([intercept(3), { name: 'x', values: [0, 1, 2] }], [1, 3, 5]).coefficients // [1, 2]
 */
export function leastSquares(
  regressors: readonly Regressor[],
  outcome: readonly number[],
  weights: readonly number[] = outcome.map(() => 1),
): LeastSquares {
  for (const { length } of [...regressors.map(({ values }) => values), weights])
    if (length !== outcome.length)
      throw new RangeError(
        `leastSquares requires a value of each person, got ${length} for ${outcome.length}`,
      )
  const light = weights.find(weight => !(weight > 0))
  if (light !== undefined) throw new RangeError(`leastSquares requires weights > 0, got ${light}`)
  const roots = weights.map(Math.sqrt)
  const scaled = (values: readonly number[]) => values.map((value, person) => value * (roots[person] ?? 0))
  const { basis, inverse } = orthonormal(
    regressors.map(({ name, values }) => ({ name, values: scaled(values) })),
  )
  const target = scaled(outcome)
  const shares = basis.map(direction => product(direction, target))
  const coefficients = inverse.map(row => product(row, shares))
  const residuals = outcome.map(
    (value, person) =>
      value - sum(regressors.map(({ values }, place) => (values[person] ?? 0) * (coefficients[place] ?? 0))),
  )
  const df = outcome.length - regressors.length
  return {
    coefficients,
    residuals,
    leverages: outcome.map((_, person) => sum(basis.map(direction => (direction[person] ?? 0) ** 2))),
    unscaled: inverse.map(row => inverse.map(other => product(row, other))),
    df,
    variance:
      df === 0 ? null : sum(residuals.map((residual, person) => (weights[person] ?? 0) * residual ** 2)) / df,
  }
}
