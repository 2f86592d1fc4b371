/** Cells that could be withheld beside a primary cell: those of a move of it. */
import type { Moves } from './moves.ts'

/** A move, given by the cell across from the primary one. */
export interface Candidate {
  readonly across: number
  /** what withholding the cells costs that are still on show, and the people in them */
  readonly cost: number
  readonly people: number
  /** how wide this move alone makes the range of the primary cell */
  readonly width: number
}

/**
 * The moves worth a thought, the cheapest first and of these the one with fewest people: all that cost less
 * than the cheapest one that suffices by itself, and that one.
 */
export function candidates(moves: Moves, cell: number, threshold: number): readonly Candidate[] {
  const narrow: Candidate[] = []
  let sufficient: Candidate | undefined
  // What must stay on show costs more than any limit.
  moves.start(cell, moves.every, Number.MAX_VALUE)
  while (moves.next()) {
    const { across, cost, people, width } = moves
    if (cost === 0) continue
    const candidate = { across, cost, people, width }
    if (width < threshold) narrow.push(candidate)
    else if (!sufficient || compare(candidate, sufficient) < 0) {
      sufficient = candidate
      moves.limit = cost
    }
  }
  const last = sufficient
  const cheaper = last ? narrow.filter(candidate => compare(candidate, last) < 0) : narrow
  return [...cheaper.toSorted(compare), ...(last ? [last] : [])]
}

const compare = (a: Candidate, b: Candidate) => a.cost - b.cost || a.people - b.people
