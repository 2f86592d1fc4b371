/** What keeps each primary cell uncertain: the cells that make up for it, so that it need not be audited again while they are withheld. */
import type { Audit, Pattern } from './audit.ts'

export class Supports {
  readonly #audit: Audit
  readonly #withheld: Pattern
  readonly #threshold: number
  readonly #supports = new Map<number, readonly number[]>()
  /** for each cell the primary cells that have rested on it, the one it was withheld for first */
  readonly #rested = new Map<number, number[]>()

  constructor(audit: Audit, withheld: Pattern, threshold: number) {
    this.#audit = audit
    this.#withheld = withheld
    this.#threshold = threshold
  }

  /** How wide the range of a cell is, measured as far as the threshold. */
  width(cell: number): number {
    const support = this.#supports.get(cell)
    if (support?.every(one => this.#withheld[one] === 1)) return this.#threshold
    const { up, down, support: found } = this.#audit.movement(cell, this.#threshold)
    if (up + down < this.#threshold) return up + down
    this.note(cell, found)
    return this.#threshold
  }

  /** @param support - cells that, withheld, make the range of the cell wide enough */
  note(cell: number, support: readonly number[]): void {
    this.#supports.set(cell, support)
    for (const one of support) {
      const rested = this.#rested.get(one)
      if (rested) rested.push(cell)
      else this.#rested.set(one, [cell])
    }
  }

  /** The primary cells that rest on a cell at present. */
  restingOn(cell: number): number[] {
    const rested = this.#rested.get(cell)?.filter(primary => this.#supports.get(primary)?.includes(cell))
    return rested ? [...new Set(rested)] : []
  }
}
