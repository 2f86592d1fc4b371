/** Counts of a variable's categories in every group, from one pass over the respondents. */
import { blank, type CodedColumn } from './dataset.ts'
import type { Grouping } from './grouping.ts'

/** What a group and a category hold together. */
export interface Count {
  readonly n: number
  /** Sum of the weights; equal to `n` without weights. */
  readonly weight: number
  /** Sum of the squared weights, which the variance needs. */
  readonly squares: number
}

export interface Tally {
  /** @param places - of the categories to take together */
  readonly count: (group: number, places: readonly number[]) => Count
  /** How many people each finest cell has of each of the given categories, the categories running fastest. */
  readonly finest: (places: readonly number[]) => Float64Array
  /** The place of those who skipped the question; the next is that of those who were not shown it. */
  readonly skipped: number
}

/**
 * @param weights - one for each respondent; all 1 when left out
 * @param included - 1 for the respondents to count; all of them when left out
 */
export function tally(
  { variable, places }: CodedColumn,
  { members, size, cellOf }: Grouping,
  weights?: Float64Array,
  included?: Uint8Array,
): Tally {
  const skipped = variable.categories.length
  const stride = skipped + 2
  const bucket = Uint8Array.from({ length: 256 }, (_, place) =>
    place < skipped ? place : place > blank ? skipped + 1 : skipped,
  )
  const counts = new Float64Array(size * stride)
  const sums = weights ? new Float64Array(size * stride) : counts
  const squares = weights ? new Float64Array(size * stride) : counts
  for (let row = 0; row < places.length; row++) {
    if (included && included[row] === 0) continue
    const at = (cellOf[row] ?? 0) * stride + (bucket[places[row] ?? blank] ?? skipped)
    counts[at] = (counts[at] ?? 0) + 1
    if (!weights) continue
    const weight = weights[row] ?? 0
    sums[at] = (sums[at] ?? 0) + weight
    squares[at] = (squares[at] ?? 0) + weight * weight
  }
  const finest = (places: readonly number[]) =>
    Float64Array.from({ length: size * places.length }, (_, at) => {
      const place = places[at % places.length] ?? skipped
      return counts[Math.floor(at / places.length) * stride + place] ?? 0
    })
  const count = (group: number, places: readonly number[]): Count => {
    let [n, weight, square] = [0, 0, 0]
    for (const cell of members[group] ?? []) {
      for (const place of places) {
        const at = cell * stride + place
        n += counts[at] ?? 0
        weight += sums[at] ?? 0
        square += squares[at] ?? 0
      }
    }
    return { n, weight, squares: square }
  }
  return { skipped, count, finest }
}
