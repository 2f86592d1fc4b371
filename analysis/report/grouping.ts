/** The groups of a report: every combination of levels, and every total over them. */
import type { Code } from './dataset.ts'
import type { Dimension } from './dimension.ts'

/** By dimension; `all` is the total over its levels, unknown levels too. */
export type Group = Readonly<Record<string, Code>>

export const all = 'all'

export interface Grouping {
  readonly dimensions: readonly Dimension[]
  readonly groups: readonly Group[]
  /** Each group's finest cells: those that add up to it. */
  readonly members: readonly (readonly number[])[]
  /** How many finest cells there are. */
  readonly size: number
  /** Each respondent's finest cell; `size` for those whom the filter leaves out. */
  readonly cellOf: Uint16Array
}

/** A table of more cells nobody reads, and hardly one of them could be shown. */
const mostCells = 1000

/** The breakdowns asked for would cut a report into more cells than it may have. */
export class TooManyCells extends RangeError {
  readonly cells: number
  readonly most = mostCells

  constructor(cells: number) {
    super(`groupingBy requires at most ${mostCells} cells, got ${cells}`)
    this.cells = cells
  }
}

/** The finest cells have one more level a dimension: those whose level is not known. */
const breadth = ({ levels }: Dimension) => levels.length + 1

/**
 * Crosses the dimensions of a report.
 *
 * @param n - respondents
 * @param included - 1 for those whom the filter lets through; everybody when left out
 * @returns groups in the order of the levels, each dimension's total last
 * @throws TooManyCells when there are more than 1,000 finest cells
 */
export function groupingBy(dimensions: readonly Dimension[], n: number, included?: Uint8Array): Grouping {
  const size = dimensions.reduce((product, dimension) => product * breadth(dimension), 1)
  if (size > mostCells) throw new TooManyCells(size)
  const cellOf = new Uint16Array(n)
  let groups: Group[] = [{}]
  let members: number[][] = [[0]]
  for (const dimension of dimensions) {
    const { name, levels, places } = dimension
    const wide = breadth(dimension)
    for (let row = 0; row < n; row++) {
      cellOf[row] = (cellOf[row] ?? 0) * wide + Math.min(places[row] ?? wide, wide - 1)
    }
    const parts = [
      ...levels.map(({ value }, place) => ({ value, places: [place] })),
      { value: all as Code, places: Array.from({ length: wide }, (_, place) => place) },
    ]
    const crossed = groups.flatMap((group, index) =>
      parts.map(part => ({
        group: { ...group, [name]: part.value },
        cells: (members[index] ?? []).flatMap(cell => part.places.map(place => cell * wide + place)),
      })),
    )
    groups = crossed.map(({ group }) => group)
    members = crossed.map(({ cells }) => cells)
  }
  if (included) for (let row = 0; row < n; row++) if (included[row] !== 1) cellOf[row] = size
  return { dimensions, groups, members, size, cellOf }
}
