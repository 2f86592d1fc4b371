/** Counts of people by any number of classifications, with every total over them: all that a report publishes of a question. */

export interface CrossTable {
  /** levels of each classification */
  readonly sizes: readonly number[]
  /** how far apart neighbouring levels of each classification lie in `counts` */
  readonly strides: readonly number[]
  /** people in every cell; the place after the last level of a classification holds the total over it */
  readonly counts: Float64Array
  /** the level of every cell in every classification, cell by cell; a level equal to the size means the total */
  readonly levels: Uint32Array
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
  const levels = levelsOfAll(sizes, strides, counts.length)
  const table = { sizes, strides, counts, levels }
  let index = 0
  for (let cell = 0; cell < counts.length; cell++) {
    if (!isFinest(table, cell)) continue
    const count = finest[index] ?? Number.NaN
    if (!Number.isInteger(count) || count < 0)
      throw new RangeError(`crossTable requires whole counts ≥ 0, got ${count} at ${index}`)
    counts[cell] = count
    index += 1
  }
  sizes.forEach((size, at) => addTotals(counts, size, strides[at] ?? 1))
  return table
}

function levelsOfAll(sizes: readonly number[], strides: readonly number[], cells: number): Uint32Array {
  const levels = new Uint32Array(cells * sizes.length)
  for (let place = 0; place < levels.length; place++) {
    const at = place % sizes.length
    const cell = (place - at) / sizes.length
    levels[place] = Math.floor(cell / (strides[at] ?? 1)) % ((sizes[at] ?? 0) + 1)
  }
  return levels
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

/** The level of a cell in one classification; equal to the size it means the total. */
export const levelOf = ({ sizes, levels }: CrossTable, cell: number, at: number): number =>
  levels[cell * sizes.length + at] ?? 0

/** The combination of levels that stands at a place in `counts`. */
export const levelsOf = (table: CrossTable, cell: number): number[] =>
  table.sizes.map((_, at) => levelOf(table, cell, at))

/** Whether a cell is a single one rather than a total. */
export function isFinest({ sizes, levels }: CrossTable, cell: number): boolean {
  for (let at = 0; at < sizes.length; at++) if (levels[cell * sizes.length + at] === sizes[at]) return false
  return true
}
