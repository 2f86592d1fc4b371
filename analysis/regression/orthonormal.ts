/** Columns made perpendicular and of length one, the safe way to solve least squares. */
import { sum } from '../sum.ts'
import type { Regressor } from './regressor.ts'

/** The inner product of two lists. */
export const product = (a: readonly number[], b: readonly number[]): number =>
  sum(a.map((value, place) => value * (b[place] ?? 0)))

export interface Orthonormal {
  /** one column Q of length one for each regressor, all perpendicular */
  readonly basis: readonly (readonly number[])[]
  /** R⁻¹, upper triangular, where the regressors are QR */
  readonly inverse: readonly (readonly number[])[]
}

/** A column that keeps less than this share of its length is a combination of those before it, as in R's `lm`. */
const tolerance = 1e-7

/** Inverts an upper triangular matrix. */
function invert(triangle: readonly (readonly number[])[]): number[][] {
  const inverse = triangle.map(row => row.map(() => 0))
  for (const [column] of triangle.entries())
    for (let row = column; row >= 0; row--) {
      const between = sum(
        Array.from(
          { length: column - row },
          (_, step) => (triangle[row]?.[row + 1 + step] ?? 0) * (inverse[row + 1 + step]?.[column] ?? 0),
        ),
      )
      const own = inverse[row]
      if (own) own[column] = ((row === column ? 1 : 0) - between) / (triangle[row]?.[row] ?? 1)
    }
  return inverse
}

/**
 * Gram–Schmidt, done twice over so that nothing of one column is left in another.
 *
 * @throws RangeError naming the first regressor that is a combination of those before it, or one too many for the people
 */
export function orthonormal(regressors: readonly Regressor[]): Orthonormal {
  const basis: number[][] = []
  const triangle = regressors.map(() => regressors.map(() => 0))
  for (const [column, { name, values }] of regressors.entries()) {
    const before = Math.sqrt(product(values, values))
    let left: readonly number[] = values
    for (const [row, direction] of [...basis.entries(), ...basis.entries()]) {
      const shadow = product(direction, left)
      left = left.map((value, place) => value - shadow * (direction[place] ?? 0))
      const own = triangle[row]
      if (own) own[column] = (own[column] ?? 0) + shadow
    }
    const length = Math.sqrt(product(left, left))
    if (!(length > tolerance * before))
      throw new RangeError(
        `leastSquares requires independent regressors, got ${name} as a combination of the others`,
      )
    const own = triangle[column]
    if (own) own[column] = length
    basis.push(left.map(value => value / length))
  }
  return { basis, inverse: invert(triangle) }
}
