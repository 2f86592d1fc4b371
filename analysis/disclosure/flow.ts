/** How far the cell of a slice can move while every row and column stands still: a maximum flow through the other places. */
import type { Slice } from './slice.ts'

export class Flow {
  /** the places that made up for it in the last flow, some more than once */
  readonly moved: number[] = []
  /** places looked at so far */
  work = 0

  /** the room that is left; rows are nodes 0 …, columns follow them */
  readonly #up: Float64Array
  readonly #down: Float64Array
  readonly #cameFrom: Int32Array
  readonly #queue: Int32Array
  #rows = 0
  #columns = 0

  /** @param places - of the largest slice */
  constructor(places: number) {
    this.#up = new Float64Array(places)
    this.#down = new Float64Array(places)
    this.#cameFrom = new Int32Array(places + 1)
    this.#queue = new Int32Array(places + 1)
  }

  /**
   * The most by which the cell can grow (or shrink) when other places make up for it.
   *
   * @param limit - stop here; the amount is then this
   * @see Edmonds & Karp (1972), JACM 19:248–264; for the attacker's problem Fischetti & Salazar (2000), JASA 95:916–928
   */
  reach(slice: Slice, direction: 'up' | 'down', limit: number): number {
    this.#take(slice)
    const column = slice.rows + slice.column
    const [source, sink] = direction === 'up' ? [column, slice.row] : [slice.row, column]
    let amount = 0
    while (amount < limit && this.#findPath(source, sink))
      amount += this.#pushAlong(source, sink, limit - amount)
    return amount
  }

  #take({ rows, columns, row, column, up, down }: Slice): void {
    this.#rows = rows
    this.#columns = columns
    for (let place = 0; place < rows * columns; place++) {
      this.#up[place] = up[place] ?? 0
      this.#down[place] = down[place] ?? 0
    }
    this.#up[row * columns + column] = 0
    this.#down[row * columns + column] = 0
    this.moved.length = 0
  }

  #findPath(source: number, sink: number): boolean {
    const cameFrom = this.#cameFrom
    const queue = this.#queue
    const [rows, columns] = [this.#rows, this.#columns]
    cameFrom.fill(-1, 0, rows + columns)
    cameFrom[source] = source
    queue[0] = source
    let length = 1
    for (let head = 0; head < length; head++) {
      const node = queue[head] ?? source
      const isRow = node < rows
      // From a row to a column the place between them grows, from a column to a row it shrinks.
      const room = isRow ? this.#up : this.#down
      const step = isRow ? 1 : columns
      const end = isRow ? rows + columns : rows
      let place = isRow ? node * columns : node - rows
      for (let next = isRow ? rows : 0; next < end; next++, place += step) {
        if (cameFrom[next] !== -1 || room[place] === 0) continue
        cameFrom[next] = node
        if (next === sink) return true
        queue[length++] = next
      }
      this.work += isRow ? columns : rows
    }
    return false
  }

  #placeBetween(node: number, next: number): number {
    const [rows, columns] = [this.#rows, this.#columns]
    return node < rows ? node * columns + next - rows : next * columns + node - rows
  }

  /** Sends along the path found as much as its narrowest place lets through, at most `limit`. */
  #pushAlong(source: number, sink: number, limit: number): number {
    const cameFrom = this.#cameFrom
    let amount = limit
    for (let next = sink; next !== source; next = cameFrom[next] ?? source) {
      const node = cameFrom[next] ?? source
      const room = node < this.#rows ? this.#up : this.#down
      amount = Math.min(amount, room[this.#placeBetween(node, next)] ?? 0)
    }
    for (let next = sink; next !== source; next = cameFrom[next] ?? source) {
      const node = cameFrom[next] ?? source
      const place = this.#placeBetween(node, next)
      const growth = node < this.#rows ? amount : -amount
      this.#up[place] = (this.#up[place] ?? 0) - growth
      this.#down[place] = (this.#down[place] ?? 0) + growth
      this.moved.push(place)
    }
    return amount
  }
}
