/** The simplest ways in which a cell of a table can move without any published figure noticing. */
import { levelOf, type CrossTable } from './crossTable.ts'

/**
 * A walk over the moves of a cell, one after the other. A move takes, in every classification, the cell's own
 * level and one other: a level that makes up for it, so that the total stands, or the total, which then moves
 * along. Every combination of these is a cell that moves. Nothing is allocated under way: a report takes
 * millions of steps.
 *
 * @see Diaconis & Sturmfels (1998), Annals of Statistics 26:363–397: the basic moves of a table
 */
export class Moves {
  /** all classifications of the table */
  readonly every: readonly number[]
  /** the cells that move, as many as `length`: first the one that it is about, last the one across from it */
  readonly cells: Int32Array
  /** 1 for single cells that grow with the first one, −1 for those that shrink, 0 for totals */
  readonly signs: Int8Array
  length = 1
  /** moves that cost more are passed over; may be lowered under way */
  limit = 0
  /** cells looked at so far */
  work = 0

  readonly #table: CrossTable
  readonly #withheld: Uint8Array
  readonly #costs: Float64Array
  /** the classifications in the order they are gone through, and the other level in each */
  readonly #order: number[] = []
  readonly #levels: Int32Array
  /** of the cells that the classifications before this one make up */
  readonly #cost: Float64Array
  readonly #people: Float64Array
  readonly #up: Float64Array
  readonly #down: Float64Array
  /** the classification to take the next level of; −1 when there are no more moves */
  #depth = -1

  /** @param costs - what it costs to withhold each cell; infinite when it must stay on show */
  constructor(table: CrossTable, withheld: Uint8Array, costs: Float64Array) {
    const depths = table.sizes.length + 1
    this.every = [...table.sizes.keys()]
    this.cells = new Int32Array(2 ** depths)
    this.signs = new Int8Array(2 ** depths)
    this.#table = table
    this.#withheld = withheld
    this.#costs = costs
    this.#levels = new Int32Array(depths)
    this.#cost = new Float64Array(depths)
    this.#people = new Float64Array(depths)
    this.#up = new Float64Array(depths)
    this.#down = new Float64Array(depths)
  }

  /** What it costs to withhold those cells of the move that are still on show. */
  get cost(): number {
    return this.#cost[this.#order.length] ?? 0
  }

  /** People in the cells that are still on show. */
  get people(): number {
    return this.#people[this.#order.length] ?? 0
  }

  /** How wide the move makes the range of the first cell: either way until a single cell is empty. */
  get width(): number {
    return (this.#up[this.#order.length] ?? 0) + (this.#down[this.#order.length] ?? 0)
  }

  /** The cell that has the other level in every classification. */
  get across(): number {
    return this.cells[this.length - 1] ?? 0
  }

  /** @param classifications - those to take two levels of; in the others every cell has the first one's level */
  start(cell: number, classifications: readonly number[], limit: number): void {
    const order = this.#order
    const isTotal = (at: number) => levelOf(this.#table, cell, at) === this.#table.sizes[at]
    // Totals first: among the cells that these make up only the last is a single one.
    order.length = 0
    for (const at of classifications) if (isTotal(at)) order.push(at)
    this.signs.fill(0)
    this.signs[2 ** order.length - 1] = 1
    for (const at of classifications) if (!isTotal(at)) order.push(at)
    const count = this.#table.counts[cell] ?? 0
    const isShown = this.#withheld[cell] === 0
    this.cells[0] = cell
    this.length = 2 ** order.length
    this.limit = limit
    this.#cost[0] = isShown ? (this.#costs[cell] ?? 0) : 0
    this.#people[0] = isShown ? count : 0
    this.#up[0] = Infinity
    this.#down[0] = count
    this.#levels[0] = -1
    this.#depth = (this.#cost[0] ?? 0) <= limit ? 0 : -1
  }

  /** Goes on to the next move; `false` when there is none. */
  next(): boolean {
    const last = this.#order.length - 1
    if (last < 0) return this.#depth-- === 0
    while (this.#depth >= 0) {
      const depth = this.#depth
      const at = this.#order[depth] ?? 0
      const level = (this.#levels[depth] ?? 0) + 1
      this.#levels[depth] = level
      if (level > (this.#table.sizes[at] ?? 0)) this.#depth = depth - 1
      else if (this.#isAffordable(depth, at, level)) {
        if (depth === last) return true
        this.#depth = depth + 1
        this.#levels[depth + 1] = -1
      }
    }
    return false
  }

  /** Adds the cells that one more classification brings, as long as they keep to the limit. */
  #isAffordable(depth: number, at: number, level: number): boolean {
    const { sizes, strides, counts } = this.#table
    const { cells, signs, limit } = this
    const size = sizes[at] ?? 0
    const own = levelOf(this.#table, cells[0] ?? 0, at)
    if (level === own) return false
    const shift = (level - own) * (strides[at] ?? 0)
    const length = 2 ** depth
    let cost = this.#cost[depth] ?? 0
    let people = this.#people[depth] ?? 0
    let up = this.#up[depth] ?? 0
    let down = own === size ? Infinity : (this.#down[depth] ?? 0)
    this.work += length
    for (let index = 0; index < length; index++) {
      const cell = (cells[index] ?? 0) + shift
      const count = counts[cell] ?? 0
      const place = length + index
      if (this.#withheld[cell] === 0) {
        cost += this.#costs[cell] ?? 0
        people += count
        if (cost > limit) return false
      }
      cells[place] = cell
      if (own < size) signs[place] = level === size ? 0 : -(signs[index] ?? 0)
      if (signs[place] === 1) down = Math.min(down, count)
      else if (signs[place] === -1) up = Math.min(up, count)
    }
    this.#cost[depth + 1] = cost
    this.#people[depth + 1] = people
    this.#up[depth + 1] = up
    this.#down[depth + 1] = down
    return true
  }
}

/** The cells of the move between a cell and the one across from it. */
export function cellsBetween(table: CrossTable, cell: number, across: number): number[] {
  const cells = [cell]
  for (const [at, stride] of table.strides.entries()) {
    const shift = (levelOf(table, across, at) - levelOf(table, cell, at)) * stride
    const before = cells.length
    for (let index = 0; index < before; index++) cells.push((cells[index] ?? 0) + shift)
  }
  return cells
}
