/** Sums of weights, and of a variable with them, for every segment: all that estimates and their variances need. */
import type { SampleDesign } from './sampleDesign.ts'
import type { Segments } from './segments.ts'

/** A variable, or the categories of a question as variables that are 1 for those who chose them and else 0. */
export interface Moments {
  readonly segments: Segments
  /** variables: 1, or one a category; sums of a variable stand at segment × kinds + kind */
  readonly kinds: number
  /** the number that was taken off the variable before it was summed, so that no digits are lost */
  readonly origin: number
  /** whether no row has two of the variables, as with categories */
  readonly exclusive: boolean
  /** rows with an answer, and rows without, by segment */
  readonly answered: Float64Array
  readonly missing: Float64Array
  /** rows that have the variable (a category) by segment and kind */
  readonly counts: Float64Array
  /** Σ w and Σ w² over the rows with an answer, by segment */
  readonly weights: Float64Array
  readonly squares: Float64Array
  /** Σ w y and Σ w y² */
  readonly first: Float64Array
  readonly second: Float64Array
  /** Σ w² y and Σ w² y² */
  readonly squaresFirst: Float64Array
  readonly squaresSecond: Float64Array
}

/**
 * The moments of a question's categories, from one pass over the rows.
 *
 * @param codes - each row's category, 0 … categories − 1; any other number is a missing answer
 */
export function categoryMoments(
  { weights, n }: SampleDesign,
  segments: Segments,
  codes: ArrayLike<number>,
  categories: number,
): Moments {
  if (codes.length !== n) throw new RangeError(`shares requires ${n} codes, got ${codes.length}`)
  const { of, count } = segments
  const stride = categories + 1
  const people = new Float64Array((count + 1) * stride)
  const sums = new Float64Array((count + 1) * stride)
  const sumsOfSquares = new Float64Array((count + 1) * stride)
  for (let row = 0; row < n; row++) {
    const code = codes[row] ?? -1
    const at = (of[row] ?? count) * stride + (code >= 0 && code < categories ? code : categories)
    const weight = weights[row] ?? 0
    people[at] = (people[at] ?? 0) + 1
    sums[at] = (sums[at] ?? 0) + weight
    sumsOfSquares[at] = (sumsOfSquares[at] ?? 0) + weight * weight
  }
  const counts = withoutMissing(people, count, categories)
  const first = withoutMissing(sums, count, categories)
  const squares = withoutMissing(sumsOfSquares, count, categories)
  return {
    segments,
    kinds: categories,
    origin: 0,
    exclusive: true,
    answered: rowSums(counts, count, categories),
    missing: Float64Array.from({ length: count }, (_, segment) => people[segment * stride + categories] ?? 0),
    counts,
    weights: rowSums(first, count, categories),
    squares: rowSums(squares, count, categories),
    first,
    second: first,
    squaresFirst: squares,
    squaresSecond: squares,
  }
}

const withoutMissing = (values: Float64Array, count: number, categories: number) =>
  Float64Array.from(
    { length: count * categories },
    (_, at) => values[Math.floor(at / categories) * (categories + 1) + (at % categories)] ?? 0,
  )

const rowSums = (values: Float64Array, count: number, width: number) =>
  Float64Array.from({ length: count }, (_, row) => {
    let sum = 0
    for (let at = row * width; at < (row + 1) * width; at++) sum += values[at] ?? 0
    return sum
  })

/**
 * The moments of a numeric variable.
 *
 * @param values - one a row; NaN where the answer is missing
 * @throws RangeError when there is not one a row, or one is infinite
 */
export function valueMoments(
  { weights, n }: SampleDesign,
  segments: Segments,
  values: ArrayLike<number>,
): Moments {
  if (values.length !== n) throw new RangeError(`means requires ${n} values, got ${values.length}`)
  const { of, count } = segments
  const origin = centreOf(weights, of, count, values)
  const zeros = () => new Float64Array(count + 1)
  const [answered, missing, sums, squares] = [zeros(), zeros(), zeros(), zeros()]
  const [first, second, squaresFirst, squaresSecond] = [zeros(), zeros(), zeros(), zeros()]
  for (let row = 0; row < n; row++) {
    const segment = of[row] ?? count
    const value = values[row] ?? Number.NaN
    if (Number.isNaN(value)) {
      missing[segment] = (missing[segment] ?? 0) + 1
      continue
    }
    const weight = weights[row] ?? 0
    const deviation = value - origin
    const weighted = weight * deviation
    answered[segment] = (answered[segment] ?? 0) + 1
    sums[segment] = (sums[segment] ?? 0) + weight
    squares[segment] = (squares[segment] ?? 0) + weight * weight
    first[segment] = (first[segment] ?? 0) + weighted
    second[segment] = (second[segment] ?? 0) + weighted * deviation
    squaresFirst[segment] = (squaresFirst[segment] ?? 0) + weight * weighted
    squaresSecond[segment] = (squaresSecond[segment] ?? 0) + weighted * weighted
  }
  return {
    segments,
    kinds: 1,
    origin,
    exclusive: false,
    answered,
    missing,
    counts: answered,
    weights: sums,
    squares,
    first,
    second,
    squaresFirst,
    squaresSecond,
  }
}

/** The weighted mean of all values that count. */
function centreOf(weights: Float64Array, of: Int32Array, count: number, values: ArrayLike<number>): number {
  let [sum, total] = [0, 0]
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? Number.NaN
    if (Math.abs(value) === Infinity)
      throw new RangeError(`means requires finite values, got ${value} in row ${row}`)
    if ((of[row] ?? count) === count || Number.isNaN(value)) continue
    sum += (weights[row] ?? 0) * value
    total += weights[row] ?? 0
  }
  return total > 0 ? sum / total : 0
}
