/** Counts of people by any number of classifications, with every total over them: all that a report publishes of a question. */

export interface CrossTable {
  /** levels of each classification */
  readonly sizes: readonly number[]
  /** how far apart neighbouring levels of each classification lie in `counts` */
  readonly strides: readonly number[]
  /** people in every cell; the place after the last level of a classification holds the total over it */
  readonly counts: Float64Array
}

/**
 * Lays the finest counts out and adds every total.
 *
 * @param sizes - levels of each classification, at least one of them
 * @param finest - people, the last classification running fastest
 * @throws RangeError when the counts are not whole numbers ≥ 0, or not one for each combination of levels
 * @example crossTable([2, 2], [1, 2, 3, 4]).counts // 1, 2, 3 | 3, 4, 7 | 4, 6, 10
 */
export function crossTable(sizes: readonly number[], finest: ArrayLike<number>): CrossTable {
  const expected = sizes.reduce((product, size) => product * size, 1)
  if (sizes.length === 0 || finest.length !== expected)
    throw new RangeError(
      `crossTable requires ${expected} counts for [${sizes.join(', ')}], got ${finest.length}`,
    )
  const strides = sizes.map((_, at) => sizes.slice(at + 1).reduce((product, size) => product * (size + 1), 1))
  const counts = new Float64Array(sizes.reduce((product, size) => product * (size + 1), 1))
  for (let index = 0; index < expected; index++) {
    const count = finest[index] ?? Number.NaN
    if (!Number.isInteger(count) || count < 0)
      throw new RangeError(`crossTable requires whole counts ≥ 0, got ${count} at ${index}`)
    counts[cellOf({ sizes, strides }, levelsOfFinest(sizes, index))] = count
  }
  sizes.forEach((size, at) => addTotals(counts, size, strides[at] ?? 1))
  return { sizes, strides, counts }
}

function levelsOfFinest(sizes: readonly number[], index: number): number[] {
  let rest = index
  const levels = sizes.toReversed().map(size => {
    const level = rest % size
    rest = Math.floor(rest / size)
    return level
  })
  return levels.toReversed()
}

/** Fills the totals over one classification; called for each in turn it also fills the totals of totals. */
function addTotals(counts: Float64Array, size: number, stride: number): void {
  const span = stride * (size + 1)
  for (let start = 0; start < counts.length; start += span) {
    for (let offset = 0; offset < stride; offset++) {
      let total = 0
      for (let level = 0; level < size; level++) total += counts[start + level * stride + offset] ?? 0
      counts[start + size * stride + offset] = total
    }
  }
}

/** Where a combination of levels stands in `counts`; a level equal to the size means the total. */
export const cellOf = (
  { strides }: Pick<CrossTable, 'sizes' | 'strides'>,
  levels: readonly number[],
): number => levels.reduce((sum, level, at) => sum + level * (strides[at] ?? 0), 0)

/** The combination of levels that stands at a place in `counts`. */
export const levelsOf = ({ sizes, strides }: CrossTable, cell: number): number[] =>
  sizes.map((size, at) => Math.floor(cell / (strides[at] ?? 1)) % (size + 1))

/** Whether a cell is a single one rather than a total. */
export const isFinest = (table: CrossTable, cell: number): boolean =>
  levelsOf(table, cell).every((level, at) => level < (table.sizes[at] ?? 0))
