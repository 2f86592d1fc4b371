/** The ways in which a cell of a table can move without any published figure noticing, two classifications at a time. */
import { levelsOf, type CrossTable } from './crossTable.ts'

/** The rows or columns of a slice: a classification, or our people before people elsewhere. */
export interface Axis {
  readonly size: number
  /** the level of the cell that the slice was made for */
  readonly own: number
  readonly stride: number
  /** levels before this one are of our people; nothing is published of those elsewhere */
  readonly ours: number
}

/**
 * A two-way slice of a table. When a place of it grows by one, so do its `growing` cells, its `shrinking`
 * cells fall by one to make up for it, and the totals in `following` move along. The cells are given by how
 * far they are from the first cell of the place.
 */
export interface Plane {
  readonly rows: Axis
  readonly columns: Axis
  readonly growing: readonly number[]
  readonly shrinking: readonly number[]
  readonly following: readonly number[]
}

/** How a classification outside the slice takes part: the level that grows, and the one that makes up for it. */
interface Fold {
  readonly stride: number
  readonly level: number
  readonly partner: number
  readonly total: number
}

/**
 * Every slice that moves a cell. Two classifications span it, or one or none beside people elsewhere. In each
 * other classification either one level makes up for another, so that their total stands, or one level moves
 * alone and the total follows it. As long as totals are published, a two-way table has a single slice that
 * counts, and it holds every movement there is.
 */
export function planesThrough(table: CrossTable, cell: number): Plane[] {
  const levels = levelsOf(table, cell)
  const every = [...table.sizes.keys()]
  const spanning = every.filter(
    at => (table.sizes[at] ?? 0) > 1 && (levels[at] ?? 0) < (table.sizes[at] ?? 0),
  )
  const spans = [null, ...spanning].flatMap((column, index) =>
    [null, ...spanning].slice(0, Math.max(1, index)).map(row => ({ row, column })),
  )
  return spans.flatMap(({ row, column }) => {
    const others = every.filter(at => at !== row && at !== column)
    // Beside people elsewhere a level that makes up for another spans a slice with it anyway.
    return foldsOf(table, levels, others, row !== null).map(folds => ({
      rows: axisOf(table, levels, row),
      columns: axisOf(table, levels, column),
      ...movesOf(folds),
    }))
  })
}

function axisOf({ sizes, strides }: CrossTable, levels: readonly number[], at: number | null): Axis {
  if (at === null) return { size: 2, own: 0, stride: 0, ours: 1 }
  const size = sizes[at] ?? 0
  return { size, own: levels[at] ?? 0, stride: strides[at] ?? 0, ours: size }
}

/** Every way in which the other classifications can take part together. */
function foldsOf(
  table: CrossTable,
  levels: readonly number[],
  others: readonly number[],
  partners: boolean,
): Fold[][] {
  return others.reduce<Fold[][]>(
    (combinations, at) => {
      const total = table.sizes[at] ?? 0
      const own = levels[at] ?? total
      const places = Array.from({ length: total }, (_, level) => level)
      const pairs =
        own === total
          ? places.map(level => ({ level, partner: total }))
          : [...(partners ? places.filter(level => level !== own) : []), total].map(partner => ({
              level: own,
              partner,
            }))
      const folds = pairs.map(pair => ({ ...pair, stride: table.strides[at] ?? 0, total }))
      return combinations.flatMap(combination => folds.map(fold => [...combination, fold]))
    },
    [[]],
  )
}

function movesOf(folds: readonly Fold[]): Pick<Plane, 'growing' | 'shrinking' | 'following'> {
  let [growing, shrinking, following]: [number[], number[], number[]] = [[0], [], []]
  for (const { stride, level, partner, total } of folds) {
    const own = (offsets: readonly number[]) => offsets.map(offset => offset + stride * level)
    const other = (offsets: readonly number[]) => offsets.map(offset => offset + stride * partner)
    ;[growing, shrinking, following] =
      partner === total
        ? [
            own(growing),
            own(shrinking),
            [...own(following), ...other([...growing, ...shrinking, ...following])],
          ]
        : [
            [...own(growing), ...other(shrinking)],
            [...own(shrinking), ...other(growing)],
            [...own(following), ...other(following)],
          ]
  }
  return { growing, shrinking, following }
}

/** The first cell of a place; −1 among people elsewhere. */
export const firstCell = ({ rows, columns }: Plane, row: number, column: number): number =>
  row < rows.ours && column < columns.ours ? row * rows.stride + column * columns.stride : -1

/** The smallest of some counts; without any there is no bound. */
export function smallest({ counts }: CrossTable, first: number, offsets: readonly number[]): number {
  let least = Infinity
  if (first >= 0) for (const offset of offsets) least = Math.min(least, counts[first + offset] ?? 0)
  return least
}
