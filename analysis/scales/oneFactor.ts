/** One common factor behind a set of items, by maximum likelihood: what McDonald's omega is computed from. */
import { sum } from '../sum.ts'

type Matrix = readonly (readonly number[])[]

export interface OneFactor {
  /** how strongly each item depends on the factor, in standard deviations; most of them positive */
  readonly loadings: readonly number[]
  /** the share of each item's variance that the factor leaves unexplained, 0–1 */
  readonly uniquenesses: readonly number[]
  /** whether the last step moved nothing by more than 1e-12 */
  readonly converged: boolean
}

const steps = 5000
const precision = 1e-12
/** A uniqueness of zero would divide by zero; this one is as good. */
const floor = 1e-6

const product = (a: readonly number[], b: readonly number[]) =>
  sum(a.map((value, place) => value * (b[place] ?? 0)))
const farthest = (a: readonly number[], b: readonly number[]) =>
  Math.max(...a.map((value, place) => Math.abs(value - (b[place] ?? 0))))

/** The direction in which the items vary most, measured in their own unexplained deviations, and how much. */
function principal(correlations: Matrix, deviations: readonly number[], start: readonly number[]) {
  let [direction, variance] = [start, 0]
  for (let turn = 0; turn < 1000; turn++) {
    const turned = correlations.map((row, item) => {
      const scaled = row.map((r, other) => (r * (direction[other] ?? 0)) / (deviations[other] ?? 1))
      return sum(scaled) / (deviations[item] ?? 1)
    })
    variance = Math.sqrt(product(turned, turned))
    const next = turned.map(value => value / variance)
    const moved = farthest(next, direction)
    direction = next
    if (moved < 1e-14) break
  }
  return { direction, variance }
}

/** The inverse of loadings · loadings′ + uniquenesses. */
function inverseOf(loadings: readonly number[], uniquenesses: readonly number[]): number[][] {
  const weights = loadings.map((loading, item) => loading / (uniquenesses[item] ?? 1))
  const information = 1 + product(loadings, weights)
  return weights.map((weight, row) =>
    weights.map(
      (other, column) => (row === column ? 1 / (uniquenesses[row] ?? 1) : 0) - (weight * other) / information,
    ),
  )
}

/** The uniquenesses that make the correlations likeliest, one after the other, each given the rest. */
function improved(
  correlations: Matrix,
  loadings: readonly number[],
  uniquenesses: readonly number[],
): number[] {
  let inverse = inverseOf(loadings, uniquenesses)
  return uniquenesses.map((share, item) => {
    const own = inverse.map(row => row[item] ?? 0)
    const expected = own[item] ?? 1
    const observed = product(
      own,
      correlations.map(row => product(row, own)),
    )
    const change = Math.max(floor - share, (observed - expected) / expected ** 2)
    const shrink = change / (1 + change * expected)
    inverse = inverse.map((row, place) =>
      row.map((value, other) => value - shrink * (own[place] ?? 0) * (own[other] ?? 0)),
    )
    return share + change
  })
}

/**
 * Fits one factor to a correlation matrix by conditional maximisation: the loadings given the uniquenesses are a
 * principal component, each uniqueness given the rest has a closed form. Every step raises the likelihood, and where an
 * item has no variance of its own (a Heywood case) its uniqueness goes to the end in one step, where EM creeps.
 *
 * @param correlations - a correlation matrix of three items or more: fewer do not determine the loadings
 * @throws RangeError when there are fewer than three items
 * @see Zhao, Yu and Jiang (2008), Statistics and Computing 18:109–123; R: `factanal(covmat = correlations, factors = 1)`
 * @example oneFactor([[1, 0.48, 0.4], [0.48, 1, 0.3], [0.4, 0.3, 1]]).loadings // [0.8, 0.6, 0.5]
 */
export function oneFactor(correlations: Matrix): OneFactor {
  if (correlations.length < 3)
    throw new RangeError(`oneFactor requires three items, got ${correlations.length}`)
  let uniquenesses = correlations.map(() => 1)
  let loadings = correlations.map(() => 0)
  // Uneven, so as not to stand square to what is looked for.
  let direction: readonly number[] = correlations.map((_, item) => 1 + item / 100)
  let moved = Infinity
  for (let step = 0; step < steps && moved > precision; step++) {
    const found = principal(correlations, uniquenesses.map(Math.sqrt), direction)
    direction = found.direction
    const strength = Math.sqrt(Math.max(0, found.variance - 1))
    const next = direction.map((share, item) => share * strength * Math.sqrt(uniquenesses[item] ?? 0))
    const left = improved(correlations, next, uniquenesses)
    moved = Math.max(farthest(next, loadings), farthest(left, uniquenesses))
    ;[loadings, uniquenesses] = [next, left]
  }
  const sign = sum(loadings) < 0 ? -1 : 1
  return { loadings: loadings.map(loading => sign * loading), uniquenesses, converged: moved <= precision }
}
