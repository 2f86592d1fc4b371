/** Cells that could be withheld beside a primary cell: the other three corners of a rectangle. */
import type { Pattern } from './audit.ts'
import type { CrossTable } from './crossTable.ts'
import { firstCell, smallest, type Plane } from './plane.ts'

/** A rectangle of a slice, given by the corner across from the primary cell. */
export interface Candidate {
  readonly plane: Plane
  readonly row: number
  readonly column: number
  /** what withholding the cells costs that are still on show */
  readonly cost: number
  /** people in them */
  readonly people: number
  /** how wide this rectangle alone makes the range of the primary cell */
  readonly width: number
}

/** The cells of a rectangle that are still on show. */
export function addedBy({ plane, row, column }: Candidate, withheld: Pattern): number[] {
  const { rows, columns, growing, shrinking, following } = plane
  const firsts = [
    firstCell(plane, rows.own, columns.own),
    firstCell(plane, rows.own, column),
    firstCell(plane, row, columns.own),
    firstCell(plane, row, column),
  ].filter(first => first >= 0)
  const cells = firsts.flatMap(first =>
    [...growing, ...shrinking, ...following].map(offset => first + offset),
  )
  return [...new Set(cells)].filter(cell => withheld[cell] === 0)
}

/**
 * The rectangles worth a thought, the cheapest first and of these the one with fewest people: all that cost
 * less than the cheapest one that suffices by itself, and that one.
 *
 * @param costs - what it costs to withhold each cell; infinite when it must stay on show
 */
export function candidates(
  table: CrossTable,
  planes: readonly Plane[],
  withheld: Pattern,
  costs: Float64Array,
  threshold: number,
): Candidate[] {
  const found: Candidate[] = []
  let limit: Candidate | undefined
  for (const plane of planes) {
    for (let row = 0; row < plane.rows.size; row++) {
      if (row === plane.rows.own) continue
      for (let column = 0; column < plane.columns.size; column++) {
        if (column === plane.columns.own) continue
        const candidate = rectangle(table, plane, row, column, withheld, costs)
        if (!candidate || (limit && compare(candidate, limit) >= 0)) continue
        if (candidate.width >= threshold) limit = candidate
        else found.push(candidate)
      }
    }
  }
  const last = limit
  const cheaper = last ? [...found.filter(candidate => compare(candidate, last) < 0), last] : found
  return cheaper.toSorted(compare)
}

const compare = (a: Candidate, b: Candidate) => a.cost - b.cost || a.people - b.people

/** @returns `null` when a corner must stay on show, or all are withheld already */
function rectangle(
  table: CrossTable,
  plane: Plane,
  row: number,
  column: number,
  withheld: Pattern,
  costs: Float64Array,
): Candidate | null {
  const { rows, columns, growing, shrinking, following } = plane
  let [cost, people, up, down] = [0, 0, Infinity, Infinity]
  for (let corner = 0; corner < 4; corner++) {
    const [isAcross, isBelow] = [corner % 2 === 1, corner > 1]
    const first = firstCell(plane, isBelow ? row : rows.own, isAcross ? column : columns.own)
    if (first < 0) continue
    for (const offsets of [growing, shrinking, following]) {
      for (const offset of offsets) {
        if (withheld[first + offset] === 1) continue
        cost += costs[first + offset] ?? 0
        people += table.counts[first + offset] ?? 0
      }
    }
    if (cost === Infinity) return null
    const grows = smallest(table, first, shrinking)
    const shrinks = smallest(table, first, growing)
    const moves = isAcross === isBelow
    up = Math.min(up, moves ? grows : shrinks)
    down = Math.min(down, moves ? shrinks : grows)
  }
  return cost === 0 ? null : { plane, row, column, cost, people, width: up + down }
}
