/** How two measurements of the same people go together: Pearson's correlation. */
import { mean, squaredDeviations, sumOf } from './sum.ts'

/** A measurement moved to mean 0 and scaled to length 1: the correlation of two is the sum of their products. */
type Standardised = Float64Array

function standardise(values: readonly number[]): Standardised | null {
  const length = Math.sqrt(squaredDeviations(values))
  if (length === 0) return null
  const centre = mean(values) ?? 0
  const standardised = new Float64Array(values.length)
  for (const [person, value] of values.entries()) standardised[person] = (value - centre) / length
  return standardised
}

const product = (x: Standardised, y: Standardised) =>
  Math.max(
    -1,
    Math.min(
      1,
      sumOf(x, (value, person) => value * (y[person] ?? 0)),
    ),
  )

function requireSamePeople(name: string, [first, ...others]: readonly (readonly number[])[]): void {
  const other = others.find(values => values.length !== first?.length)
  if (other && first)
    throw new RangeError(
      `${name} requires values of the same people, got ${first.length} and ${other.length}`,
    )
}

/**
 * Pearson's correlation, −1 to 1. With a variable that is 0 or 1 it is the point-biserial correlation, with two such
 * variables it is phi.
 *
 * @returns `null` for fewer than two people, or when everybody has the same value in one of the lists
 * @throws RangeError when one list is longer than the other
 * @see R: `cor(x, y)`
 * @example correlation([1, 2, 3], [2, 4, 9]) // 0.970725343394151
 */
export function correlation(x: readonly number[], y: readonly number[]): number | null {
  requireSamePeople('correlation', [x, y])
  const [one, other] = [standardise(x), standardise(y)]
  return one && other ? product(one, other) : null
}

/**
 * The correlations of each measurement with each.
 *
 * @returns `null` when one of them is the same for everybody
 * @throws RangeError when the measurements are not of equally many people
 * @see R: `cor(cbind(…))`
 * @example correlations([[1, 2, 3], [2, 4, 9]]) // [[1, 0.97…], [0.97…, 1]]
 */
export function correlations(measurements: readonly (readonly number[])[]): number[][] | null {
  requireSamePeople('correlations', measurements)
  const standardised = measurements.map(standardise).filter(values => values !== null)
  if (standardised.length < measurements.length) return null
  const matrix = standardised.map(() => standardised.map(() => 1))
  for (const [row, x] of standardised.entries())
    for (const [column, y] of standardised.slice(0, row).entries()) {
      const r = product(x, y)
      ;(matrix[row] ?? [])[column] = r
      ;(matrix[column] ?? [])[row] = r
    }
  return matrix
}
