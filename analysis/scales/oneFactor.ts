/** One common factor behind a set of items, by maximum likelihood: what McDonald's omega is computed from. */
import { sum } from '../sum.ts'

export interface OneFactor {
  /** how strongly each item depends on the factor, in standard deviations; most of them positive */
  readonly loadings: readonly number[]
  /** the share of each item's variance that the factor leaves unexplained, 0–1 */
  readonly uniquenesses: readonly number[]
  /** whether the last step moved nothing by more than 1e-12 */
  readonly converged: boolean
}

const steps = 20_000
const precision = 1e-12
/** Keeps the division by a uniqueness possible on the way to a Heywood case. */
const floor = 1e-9

/** Centroid loadings: each item's mean correlation with all, a start on the right side of zero. */
function startOf(correlations: readonly (readonly number[])[]): number[] {
  const rows = correlations.map(row => sum(row))
  const scale = Math.sqrt(Math.max(1, sum(rows)))
  return rows.map(row => Math.max(-0.9, Math.min(0.9, row / scale)))
}

/**
 * Fits one factor to a correlation matrix by the EM algorithm, whose every step raises the likelihood.
 *
 * @param correlations - a correlation matrix of three items or more: fewer do not determine the loadings
 * @throws RangeError when there are fewer than three items
 * @see Rubin and Thayer (1982), Psychometrika 47:69–76; R: `factanal(covmat = correlations, factors = 1)`
 * @example oneFactor([[1, 0.48, 0.4], [0.48, 1, 0.3], [0.4, 0.3, 1]]).loadings // [0.8, 0.6, 0.5]
 */
export function oneFactor(correlations: readonly (readonly number[])[]): OneFactor {
  if (correlations.length < 3)
    throw new RangeError(`oneFactor requires three items, got ${correlations.length}`)
  let loadings = startOf(correlations)
  let uniquenesses = loadings.map(loading => 1 - loading ** 2)
  let moved = Infinity
  for (let step = 0; step < steps && moved > precision; step++) {
    const weighted = loadings.map((loading, item) => loading / (uniquenesses[item] ?? 1))
    const information = 1 + sum(loadings.map((loading, item) => loading * (weighted[item] ?? 0)))
    const scoring = weighted.map(weight => weight / information)
    const withFactor = correlations.map(row => sum(row.map((r, item) => r * (scoring[item] ?? 0))))
    const variance =
      1 + sum(scoring.map((weight, item) => weight * ((withFactor[item] ?? 0) - (loadings[item] ?? 0))))
    const next = withFactor.map(covariance => covariance / variance)
    const left = next.map((loading, item) => Math.max(floor, 1 - loading * (withFactor[item] ?? 0)))
    moved = Math.max(
      ...next.map((loading, item) => Math.abs(loading - (loadings[item] ?? 0))),
      ...left.map((share, item) => Math.abs(share - (uniquenesses[item] ?? 0))),
    )
    ;[loadings, uniquenesses] = [next, left]
  }
  const direction = sum(loadings) < 0 ? -1 : 1
  return {
    loadings: loadings.map(loading => direction * loading),
    uniquenesses,
    converged: moved <= precision,
  }
}
