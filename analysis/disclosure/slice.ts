/** Two classifications of a table crossed, with their totals: where in it a cell and those that make up for it can move. */
import { levelOf, type CrossTable } from './crossTable.ts'
import type { Moves } from './moves.ts'

/**
 * The places of a slice, row by row: by how much each may grow and shrink, 0 where it cannot move. A place is
 * one cell or, in a table of more classifications, a move in all the others. The last place of a row or column
 * is its total. Counted with the opposite sign it makes the row or column add up to nought, so that whatever
 * flows around in a slice keeps all totals right, withheld ones among them.
 */
export class Slice {
  readonly up: Float64Array
  readonly down: Float64Array
  rows = 0
  columns = 0
  /** where the cell stands that the slice is about */
  row = 0
  column = 0
  /** how far the cell can move at most: as far as the others of its row, and those of its column, have room together */
  upRoom = 0
  downRoom = 0
  /** cells looked at so far */
  work = 0

  readonly #table: CrossTable
  readonly #moves: Moves
  readonly #withheld: Uint8Array
  #rowStride = 0
  #columnStride = 0

  constructor(table: CrossTable, moves: Moves, withheld: Uint8Array) {
    this.#table = table
    this.#moves = moves
    this.#withheld = withheld
    // One classification alone takes a second row.
    const places = table.counts.length * (table.sizes.length === 1 ? 2 : 1)
    this.up = new Float64Array(places)
    this.down = new Float64Array(places)
  }

  /**
   * Crosses two classifications around the cell of the move at hand, and measures the room it has.
   *
   * @param row - `null` in a table of one classification: it has one row, and its total is the same cells again
   */
  cross(cell: number, row: number | null, column: number): void {
    const { sizes, strides } = this.#table
    this.rows = (row === null ? 1 : (sizes[row] ?? 0)) + 1
    this.columns = (sizes[column] ?? 0) + 1
    this.row = row === null ? 0 : levelOf(this.#table, cell, row)
    this.column = levelOf(this.#table, cell, column)
    this.#rowStride = row === null ? 0 : (strides[row] ?? 0)
    this.#columnStride = strides[column] ?? 0
    const { up, down, rows, columns } = this
    const place = this.row * columns + this.column
    this.upRoom = Infinity
    this.downRoom = Infinity
    this.#narrowRoom(this.row * columns, 1, columns)
    if (this.upRoom + this.downRoom > 0) this.#narrowRoom(this.column, columns, rows)
    this.upRoom = Math.min(this.upRoom, up[place] ?? 0)
    this.downRoom = Math.min(this.downRoom, down[place] ?? 0)
  }

  /** Fills the cell's row or column; the cell moves no further than the other places of it have room together. */
  #narrowRoom(first: number, step: number, places: number): void {
    this.#fillLine(first, step, places)
    const own = this.row * this.columns + this.column
    let [rise, fall] = [0, 0]
    for (let at = 0, place = first; at < places; at++, place += step) {
      if (place === own) continue
      rise += this.up[place] ?? 0
      fall += this.down[place] ?? 0
    }
    this.upRoom = Math.min(this.upRoom, fall)
    this.downRoom = Math.min(this.downRoom, rise)
  }

  /** Fills the places outside the cell's row and column. */
  fill(): void {
    for (let row = 0; row < this.rows; row++)
      if (row !== this.row) this.#fillLine(row * this.columns, 1, this.columns)
  }

  /** Fills a row (by steps of one place) or a column (by steps of one row). */
  #fillLine(first: number, step: number, places: number): void {
    const { cells, signs, length } = this.#moves
    const { counts } = this.#table
    const { up, down, rows, columns } = this
    const withheld = this.#withheld
    // Where the cell is the total of a row or of a column, the places inside shrink when it grows.
    const growing = (this.row === rows - 1) === (this.column === columns - 1) ? 1 : -1
    const isTotal = step === 1 ? first === (rows - 1) * columns : first === columns - 1
    const shiftStep = step === 1 ? this.#columnStride : this.#rowStride
    this.work += places * length
    let [place, shift] = [first, this.shiftTo(first)]
    for (let at = 0; at < places; at++) {
      let [rise, fall] = [Infinity, Infinity]
      for (let index = 0; index < length; index++) {
        const cell = (cells[index] ?? 0) + shift
        if (withheld[cell] === 0) {
          rise = 0
          fall = 0
          break
        }
        const sign = signs[index] ?? 0
        // Totals never fall below nought as long as the single cells do not.
        if (sign === 0 || isTotal || at === places - 1) continue
        if (sign === growing) fall = Math.min(fall, counts[cell] ?? 0)
        else rise = Math.min(rise, counts[cell] ?? 0)
      }
      up[place] = rise
      down[place] = fall
      place += step
      shift += shiftStep
    }
  }

  /** How far the cells of a place are from those of the move. */
  shiftTo(place: number): number {
    const row = Math.floor(place / this.columns)
    const column = place - row * this.columns
    return (row - this.row) * this.#rowStride + (column - this.column) * this.#columnStride
  }
}
