/** What somebody who sees everything that is published can find out about a withheld cell. */
import type { CrossTable } from './crossTable.ts'
import { Flow } from './flow.ts'
import { Moves } from './moves.ts'
import { Slice } from './slice.ts'

/** A pattern over the cells of a table: 1 for the cells that are withheld. */
export type Pattern = Uint8Array

/**
 * The values that a withheld cell may have for somebody who knows every published cell and that counts are
 * not negative. Exact for a table of one or two classifications; else the real range may be wider, never
 * narrower, as only movements within one slice at a time are considered.
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
  const audit = new Audit(table, withheld, new Float64Array(table.counts.length).fill(1))
  const { up, down } = audit.movement(cell)
  const count = table.counts[cell] ?? 0
  return { low: count - down, high: count + up }
}

/** How far a cell can move, and what it rests on. */
export interface Movement {
  readonly up: number
  readonly down: number
  /** the cells that make up for it: while they are withheld it can move as far */
  readonly support: readonly number[]
}

/** Audits of the cells of one table, one after the other, as its pattern changes. */
export class Audit {
  readonly moves: Moves
  readonly #slice: Slice
  readonly #flow: Flow
  readonly #spans: readonly Span[]
  /** the audit in which each cell was last added to the support */
  readonly #added: Int32Array
  #audits = 0

  /** @param costs - what it costs to withhold each cell; infinite when it must stay on show */
  constructor(table: CrossTable, withheld: Pattern, costs: Float64Array) {
    this.moves = new Moves(table, withheld, costs)
    this.#slice = new Slice(table, this.moves, withheld)
    this.#flow = new Flow(this.#slice.up.length)
    this.#spans = spansOf(this.moves.every)
    this.#added = new Int32Array(table.counts.length)
  }

  /** Cells looked at so far. */
  get work(): number {
    return this.moves.work + this.#slice.work + this.#flow.work
  }

  /**
   * How far a cell can move up and down.
   *
   * @param enough - search only until the two together are as much
   */
  movement(cell: number, enough = Infinity): Movement {
    const { moves } = this
    const slice = this.#slice
    const support: number[] = []
    let [up, down] = [0, 0]
    this.#audits += 1
    for (const { row, column, others } of this.#spans) {
      moves.start(cell, others, 0)
      while (!suffices(up + down, enough) && moves.next()) {
        slice.cross(cell, row, column)
        const rise = Math.min(slice.upRoom, enough)
        const fall = Math.min(slice.downRoom, enough)
        if (rise <= up && fall <= down) continue
        slice.fill()
        if (rise > up) up = Math.max(up, this.#reach('up', rise, up, support))
        if (fall > down && !suffices(up + down, enough))
          down = Math.max(down, this.#reach('down', fall, down, support))
      }
    }
    return { up, down, support }
  }

  /** How far the cell of the slice can move one way; what it rests on is added if that is further than before. */
  #reach(direction: 'up' | 'down', limit: number, before: number, support: number[]): number {
    const amount = this.#flow.reach(this.#slice, direction, limit)
    if (amount <= before) return before
    this.#add(0, support)
    for (const place of this.#flow.moved) this.#add(this.#slice.shiftTo(place), support)
    return amount
  }

  #add(shift: number, support: number[]): void {
    const { cells, length } = this.moves
    for (let index = 0; index < length; index++) {
      const cell = (cells[index] ?? 0) + shift
      if (this.#added[cell] === this.#audits) continue
      this.#added[cell] = this.#audits
      support.push(cell)
    }
  }
}

/** Without a limit nothing does: the cell may be unbounded one way and not the other. */
const suffices = (width: number, enough: number) => width >= enough && enough < Infinity

/** Two classifications to cross, and the others; a table of one has a single row. */
interface Span {
  readonly row: number | null
  readonly column: number
  readonly others: readonly number[]
}

/** The last classifications first: the answers offer more ways than women and men do. */
function spansOf(every: readonly number[]): Span[] {
  if (every.length === 1) return [{ row: null, column: 0, others: [] }]
  return every.toReversed().flatMap(column =>
    every
      .slice(0, column)
      .toReversed()
      .map(row => ({ row, column, others: every.filter(at => at !== row && at !== column) })),
  )
}
