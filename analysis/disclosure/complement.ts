/** Which further cells to withhold so that no withheld cell can be found by subtraction. */
import { Audit, type Pattern } from './audit.ts'
import { candidates } from './candidate.ts'
import type { CrossTable } from './crossTable.ts'
import { cellsBetween } from './moves.ts'
import { cheaperSelection } from './selection.ts'
import { Supports } from './supports.ts'

export interface Complement {
  /** 1 for the cells to withhold: the primary ones and those that protect them */
  readonly withheld: Pattern
  /** primary cells that stay exposed even with everything withheld that may be: merge levels, or drop a total */
  readonly unprotected: readonly number[]
  /** whether every choice was weighed by its flow; a large table is settled by single moves, which withholds more */
  readonly thorough: boolean
  /** cells looked at: the effort, whatever the machine */
  readonly work: number
}

/** Cells looked at after which a table counts as large. */
const patience = 10_000_000

/**
 * Withholds further cells until the feasible range of every primary cell is at least as wide as the
 * threshold. Totals come first; each takes the cheapest move that suffices, or else the one that gains most
 * for what it costs. What turns out not to be needed is shown again, and a small table is then searched for
 * the cheapest choice there is.
 *
 * @param primary - cells to protect
 * @param threshold - the width that every primary cell's feasible range must have
 * @param costs - what it costs to withhold each cell; infinite when it must stay on show
 * @see Fischetti & Salazar (2000), JASA 95:916–928; `feasibleRange` is the audit that the outcome passes
 */
export function complement(
  table: CrossTable,
  primary: readonly number[],
  threshold: number,
  costs: Float64Array,
): Complement {
  const withheld = new Uint8Array(table.counts.length)
  const mark = (cells: readonly number[], value: 0 | 1) => {
    for (const cell of cells) withheld[cell] = value
  }
  mark(primary, 1)
  if (primary.length === 0) return { withheld, unprotected: [], thorough: true, work: 0 }
  const audit = new Audit(table, withheld, costs)
  const supports = new Supports(audit, withheld, threshold)
  const open: number[] = []
  for (const [cell, cost] of costs.entries()) if (cost < Infinity && withheld[cell] === 0) open.push(cell)

  // Totals first, as they have the fewest choices.
  const inOrder = primary.toSorted((a, b) => (costs[b] ?? 0) - (costs[a] ?? 0))
  const lost = new Set<number>()
  for (const cell of inOrder) if (!protect(cell)) lost.add(cell)
  const safe = primary.filter(cell => !lost.has(cell))
  showNeedless()
  const chosen = open.filter(cell => withheld[cell] === 1)
  const cheaper = cheaperSelection(chosen, open, costs, table.counts, cells => {
    mark(open, 0)
    mark(cells, 1)
    const exposed = safe.findIndex(cell => supports.width(cell) < threshold)
    // Who is exposed once will be again: asked first, it spares the others.
    safe.unshift(...safe.splice(exposed, exposed < 0 ? 0 : 1))
    return exposed < 0
  })
  mark(open, 0)
  mark(cheaper, 1)
  return { withheld, unprotected: [...lost], thorough: audit.work < patience, work: audit.work }

  /** Withholds cells until one is protected; where none help, it leaves all as it was and gives `false`. */
  function protect(cell: number): boolean {
    const added: number[] = []
    for (let width = supports.width(cell); width < threshold; width = supports.width(cell)) {
      const choice = best(cell, width)
      if (choice.length === 0) {
        mark(added, 0)
        return false
      }
      mark(choice, 1)
      added.push(...choice)
    }
    return true
  }

  /** The cells to withhold next for one whose range is so wide; empty when all are. */
  function best(cell: number, width: number): readonly number[] {
    let choice: readonly number[] | undefined
    let gain = 0
    for (const { across, cost, width: own } of candidates(audit.moves, cell, threshold)) {
      const corners = cellsBetween(table, cell, across)
      const added = corners.filter(one => withheld[one] === 0)
      if (own >= threshold) {
        supports.note(cell, corners)
        return added
      }
      let reached = own
      if (audit.work < patience) {
        mark(added, 1)
        reached = supports.width(cell)
        mark(added, 0)
      }
      if (reached >= threshold) return added
      if ((reached - width) / cost <= gain) continue
      gain = (reached - width) / cost
      choice = added
    }
    return choice ?? open.filter(one => withheld[one] === 0)
  }

  /** Shows cells again, the largest first, as long as every primary cell that rests on them finds others to rest on. */
  function showNeedless(): void {
    const extra = open.filter(cell => withheld[cell] === 1)
    for (const cell of extra.toSorted((a, b) => (table.counts[b] ?? 0) - (table.counts[a] ?? 0))) {
      const resting = supports.restingOn(cell)
      if (resting.length > 0 && audit.work >= patience) continue
      withheld[cell] = 0
      if (resting.some(other => supports.width(other) < threshold)) withheld[cell] = 1
    }
  }
}
