/** Standard errors of a regression that hold when the spread differs from person to person. */
import { sum } from '../sum.ts'
import type { LeastSquares } from './leastSquares.ts'
import type { Regressor } from './regressor.ts'

/** How the residual of a person with much leverage is drawn out: by 1 / (1 − leverage) to the power of 1 or 2. */
const powers = { HC2: 1, HC3: 2 } as const

/** The classical standard errors, one a coefficient; `null` when there is no degree of freedom left. */
export function classicalErrors({ unscaled, variance }: LeastSquares): number[] | null {
  return variance === null ? null : unscaled.map((row, place) => Math.sqrt(variance * (row[place] ?? 0)))
}

/**
 * Heteroskedasticity-consistent standard errors of an unweighted regression, one a coefficient. With one binary
 * regressor HC2 is the standard error of Welch's test.
 *
 * @returns `null` when one person alone decides a coefficient (leverage 1), as in a group of one
 * @see MacKinnon and White (1985), Journal of Econometrics 29:305–325; R: `sqrt(diag(sandwich::vcovHC(fit, kind)))`
 * @example robustErrors(fit, regressors, 'HC3')
 */
export function robustErrors(
  { unscaled, residuals, leverages }: LeastSquares,
  regressors: readonly Regressor[],
  kind: keyof typeof powers,
): number[] | null {
  if (leverages.some(leverage => leverage > 1 - 1e-10)) return null
  return unscaled.map(row =>
    Math.sqrt(
      sum(
        residuals.map((residual, person) => {
          const influence = sum(
            regressors.map(({ values }, place) => (values[person] ?? 0) * (row[place] ?? 0)),
          )
          return (influence * residual) ** 2 / (1 - (leverages[person] ?? 0)) ** powers[kind]
        }),
      ),
    ),
  )
}
