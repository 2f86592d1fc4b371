/** How many people of every group gave each answer, from one pass over the respondents. */
import { blank, type CodedColumn } from './dataset.ts'
import type { Grouping } from './grouping.ts'

export interface Tally {
  /** @param places - of the categories to take together */
  readonly count: (group: number, places: readonly number[]) => number
  /** People in each finest cell with each of the given categories, the categories running fastest. */
  readonly finest: (places: readonly number[]) => Float64Array
  /** The place of those who skipped the question; the next is that of those who were not shown it. */
  readonly skipped: number
}

/** The bucket that a byte falls into: its category, skipped, or not shown. */
function bucketsOf(skipped: number): Uint8Array {
  const buckets = new Uint8Array(256).fill(skipped)
  for (let place = 0; place < skipped; place++) buckets[place] = place
  return buckets.fill(skipped + 1, blank + 1)
}

/** Adds the finest cells up to the groups, totals too. */
function grouped(finest: Float64Array, { members }: Grouping, stride: number): Float64Array {
  const sums = new Float64Array(members.length * stride)
  for (const [group, cells] of members.entries())
    for (const cell of cells)
      for (let at = 0; at < stride; at++)
        sums[group * stride + at] = (sums[group * stride + at] ?? 0) + (finest[cell * stride + at] ?? 0)
  return sums
}

export function tally({ variable, places }: CodedColumn, grouping: Grouping): Tally {
  const { cellOf, size } = grouping
  const skipped = variable.categories.length
  const stride = skipped + 2
  const bucket = bucketsOf(skipped)
  // One cell more than there are takes those whom the filter leaves out.
  const cells = new Float64Array((size + 1) * stride)
  for (let row = 0; row < places.length; row++) {
    const at = (cellOf[row] ?? size) * stride + (bucket[places[row] ?? blank] ?? skipped)
    cells[at] = (cells[at] ?? 0) + 1
  }
  const groups = grouped(cells, grouping, stride)
  return {
    skipped,
    count: (group, of) => of.reduce((sum, place) => sum + (groups[group * stride + place] ?? 0), 0),
    finest: of =>
      Float64Array.from({ length: size * of.length }, (_, at) => {
        const place = of[at % of.length] ?? skipped
        return cells[Math.floor(at / of.length) * stride + place] ?? 0
      }),
  }
}
