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

/** Each bucket holds the people, their weights and the squares of these, side by side. */
const width = 3

/** The bucket that a byte falls into: its category, skipped, or not shown. */
function bucketsOf(skipped: number): Uint16Array {
  const buckets = new Uint16Array(256).fill(width * skipped)
  for (let place = 0; place < skipped; place++) buckets[place] = width * place
  return buckets.fill(width * (skipped + 1), blank + 1)
}

function counted(
  places: Uint8Array,
  { cellOf, size }: Grouping,
  skipped: number,
  weights: Float64Array | undefined,
  included: Uint8Array | undefined,
): Float64Array {
  const stride = (skipped + 2) * width
  const bucket = bucketsOf(skipped)
  const sums = new Float64Array(size * stride)
  for (let row = 0; row < places.length; row++) {
    if (included !== undefined && included[row] === 0) continue
    const at = (cellOf[row] as number) * stride + (bucket[places[row] as number] as number)
    const weight = weights === undefined ? 1 : (weights[row] as number)
    sums[at] = (sums[at] as number) + 1
    sums[at + 1] = (sums[at + 1] as number) + weight
    sums[at + 2] = (sums[at + 2] as number) + weight * weight
  }
  return sums
}

/** Adds the finest cells up to the groups, totals too. */
function grouped(finest: Float64Array, { members }: Grouping, stride: number): Float64Array {
  const sums = new Float64Array(members.length * stride)
  for (const [group, cells] of members.entries())
    for (const cell of cells)
      for (let at = 0; at < stride; at++)
        sums[group * stride + at] =
          (sums[group * stride + at] as number) + (finest[cell * stride + at] as number)
  return sums
}

/**
 * @param weights - one for each respondent; all 1 when left out
 * @param included - 1 for the respondents to count; all of them when left out
 */
export function tally(
  { variable, places }: CodedColumn,
  grouping: Grouping,
  weights?: Float64Array,
  included?: Uint8Array,
): Tally {
  const skipped = variable.categories.length
  const stride = (skipped + 2) * width
  const cells = counted(places, grouping, skipped, weights, included)
  const groups = grouped(cells, grouping, stride)
  const sum = (group: number, of: readonly number[], part: number) =>
    of.reduce((total, place) => total + (groups[group * stride + place * width + part] ?? 0), 0)
  return {
    skipped,
    count: (group, of) => ({ n: sum(group, of, 0), weight: sum(group, of, 1), squares: sum(group, of, 2) }),
    finest: of =>
      Float64Array.from({ length: grouping.size * of.length }, (_, at) => {
        const place = of[at % of.length] ?? skipped
        return cells[Math.floor(at / of.length) * stride + place * width] ?? 0
      }),
  }
}
