/** What somebody who sees everything that is published can find out about a withheld cell. */
import type { CrossTable } from './crossTable.ts'
import { reach, type Slack } from './flow.ts'
import { firstCell, planesThrough, smallest, type Axis, type Plane } from './plane.ts'

/** A pattern over the cells of a table: 1 for the cells that are withheld. */
export type Pattern = Uint8Array

function isFree({ growing, shrinking, following }: Plane, withheld: Pattern, first: number): boolean {
  if (first < 0) return true
  for (const offset of growing) if (withheld[first + offset] === 0) return false
  for (const offset of shrinking) if (withheld[first + offset] === 0) return false
  for (const offset of following) if (withheld[first + offset] === 0) return false
  return true
}

/** Whether a cell can move in a slice at all: it needs another place in its row and one in its column. */
function isMovable(plane: Plane, withheld: Pattern): boolean {
  const { rows, columns } = plane
  const free = (row: number, column: number) => isFree(plane, withheld, firstCell(plane, row, column))
  return (
    free(rows.own, columns.own) &&
    hasOther(columns, column => free(rows.own, column)) &&
    hasOther(rows, row => free(row, columns.own))
  )
}

function hasOther({ size, own }: Axis, test: (level: number) => boolean): boolean {
  for (let level = 0; level < size; level++) if (level !== own && test(level)) return true
  return false
}

function slackOf(table: CrossTable, plane: Plane, withheld: Pattern): Slack {
  const { rows, columns, growing, shrinking } = plane
  const up = new Float64Array(rows.size * columns.size)
  const down = new Float64Array(rows.size * columns.size)
  for (let place = 0; place < up.length; place++) {
    const first = firstCell(plane, Math.floor(place / columns.size), place % columns.size)
    if (!isFree(plane, withheld, first)) continue
    up[place] = smallest(table, first, shrinking)
    down[place] = smallest(table, first, growing)
  }
  return { rows: rows.size, columns: columns.size, up, down }
}

/**
 * The values that a withheld cell may have for somebody who knows every published cell and that counts are
 * not negative. Exact for a table of one or two classifications whose totals are published; else the real
 * range may be wider, never narrower, as only movements within one slice at a time are considered.
 *
 * @returns low = high = the count itself when the cell is published or can be found out
 * @see Fischetti & Salazar (2000), JASA 95:916–928; the same as a linear programme over the finest cells
 * @example feasibleRange(crossTable([2, 2], [1, 5, 5, 5]), allFinestWithheld, 0) // { low: 0, high: 6 }
 */
export function feasibleRange(
  table: CrossTable,
  withheld: Pattern,
  cell: number,
): { low: number; high: number } {
  const { up, down } = movement(table, withheld, planesThrough(table, cell), Infinity)
  const count = table.counts[cell] ?? 0
  return { low: count - down, high: count + up }
}

/** How far a cell can move, and what it rests on. */
export interface Movement {
  readonly up: number
  readonly down: number
  /** the cells that make up for it: while they are withheld it can move as far */
  readonly support: readonly number[]
  /** places looked at on the way */
  readonly work: number
}

/**
 * How far a cell can move up and down, searched only until the two together are enough.
 *
 * @param planes - the slices through the cell
 */
export function movement(
  table: CrossTable,
  withheld: Pattern,
  planes: readonly Plane[],
  enough: number,
): Movement {
  let [up, down, work] = [0, 0, 0]
  let support: readonly number[] = []
  for (const plane of planes) {
    work += plane.rows.size + plane.columns.size
    if (!isMovable(plane, withheld)) continue
    const slack = slackOf(table, plane, withheld)
    work += slack.up.length
    const target = plane.rows.own * plane.columns.size + plane.columns.own
    const rise = reach(slack, target, 'up', enough)
    const fall = reach(slack, target, 'down', enough - Math.max(up, rise.amount))
    if (rise.amount > up || fall.amount > down)
      support = [...support, ...cellsOf(plane, [target, ...rise.places, ...fall.places])]
    up = Math.max(up, rise.amount)
    down = Math.max(down, fall.amount)
    if (up + down >= enough) break
  }
  return { up, down, support, work }
}

function cellsOf(plane: Plane, places: readonly number[]): number[] {
  const { columns, growing, shrinking, following } = plane
  const offsets = [...growing, ...shrinking, ...following]
  return places.flatMap(place => {
    const first = firstCell(plane, Math.floor(place / columns.size), place % columns.size)
    return first < 0 ? [] : offsets.map(offset => first + offset)
  })
}
