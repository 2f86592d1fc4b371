/** Which further cells to withhold so that no withheld cell can be found by subtraction. */
import { movement, type Pattern } from './audit.ts'
import { addedBy, candidates, type Candidate } from './candidate.ts'
import type { CrossTable } from './crossTable.ts'
import { planesThrough } from './plane.ts'
import { cheaperSelection } from './selection.ts'

export interface Complement {
  /** 1 for the cells to withhold: the primary ones and those that protect them */
  readonly withheld: Pattern
  /** primary cells that stay exposed even with everything withheld that may be: merge levels, or drop a total */
  readonly unprotected: readonly number[]
  /** whether every choice was weighed by its flow; a large table is settled by single rectangles, which withholds more */
  readonly thorough: boolean
}

/** Places looked at after which a table counts as large. */
const patience = 1_000_000

/**
 * Withholds further cells until the feasible range of every primary cell is at least as wide as the
 * threshold. The worst protected cell comes first; it takes the cheapest rectangle that suffices, or else the
 * one that gains most for what it costs. What turns out not to be needed is shown again, and a small table is
 * then searched for the cheapest choice there is.
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
  const planes = new Map(primary.map(cell => [cell, planesThrough(table, cell)] as const))
  let work = 0
  const audit = (cell: number, pattern: Pattern) => {
    const outcome = movement(table, pattern, planes.get(cell) ?? [], threshold)
    work += outcome.work
    return { width: outcome.up + outcome.down, support: outcome.support }
  }
  const start = new Uint8Array(table.counts.length)
  for (const cell of primary) start[cell] = 1
  const open = [...costs.keys()].filter(cell => (costs[cell] ?? 0) < Infinity && start[cell] === 0)
  const most = united(start, open)
  const unprotected = primary.filter(cell => audit(cell, most).width < threshold)
  const widths = new Map(primary.map(cell => [cell, audit(cell, start).width]))
  const safe = primary
    .filter(cell => !unprotected.includes(cell))
    .toSorted((a, b) => (widths.get(a) ?? 0) - (widths.get(b) ?? 0))

  let withheld: Pattern = start
  for (const cell of safe) {
    while (audit(cell, withheld).width < threshold) {
      const choice = best(cell, withheld)
      withheld = choice ? united(withheld, addedBy(choice, withheld)) : most
    }
  }
  const needed = withoutNeedless(withheld)
  const chosen = open.filter(cell => needed[cell] === 1)
  const passes = (cells: readonly number[]) => {
    const pattern = united(start, cells)
    return safe.every(cell => audit(cell, pattern).width >= threshold)
  }
  const cheaper = cheaperSelection(chosen, open, costs, table.counts, passes)
  return { withheld: united(start, cheaper), unprotected, thorough: work < patience }

  function best(cell: number, pattern: Pattern): Candidate | undefined {
    const { width } = audit(cell, pattern)
    let choice: Candidate | undefined
    let gain = 0
    for (const candidate of candidates(table, planes.get(cell) ?? [], pattern, costs, threshold)) {
      const settled = candidate.width >= threshold || work >= patience
      const reached = settled
        ? candidate.width
        : audit(cell, united(pattern, addedBy(candidate, pattern))).width
      if (reached >= threshold) return candidate
      if ((reached - width) / candidate.cost <= gain) continue
      gain = (reached - width) / candidate.cost
      choice = candidate
    }
    return choice
  }

  /** Shows cells again, the largest first, as long as every primary cell that rests on them finds others to rest on. */
  function withoutNeedless(pattern: Pattern): Pattern {
    const left = pattern.slice()
    const supports = new Map(safe.map(cell => [cell, audit(cell, left).support]))
    const extra = open.filter(cell => left[cell] === 1)
    for (const cell of extra.toSorted((a, b) => (table.counts[b] ?? 0) - (table.counts[a] ?? 0))) {
      const resting = safe.filter(other => supports.get(other)?.includes(cell))
      if (resting.length > 0 && work >= patience) continue
      left[cell] = 0
      const audits = resting.map(other => ({ other, ...audit(other, left) }))
      if (audits.some(({ width }) => width < threshold)) left[cell] = 1
      else for (const { other, support } of audits) supports.set(other, support)
    }
    return left
  }
}

function united(pattern: Pattern, cells: readonly number[]): Pattern {
  const union = pattern.slice()
  for (const cell of cells) union[cell] = 1
  return union
}
