/** The figures of a report: what a cell holds, and what a gap between women and men holds. */
import type { Code, Label } from './dataset.ts'
import type { Group } from './grouping.ts'

/** One figure of one group. */
export interface Cell {
  readonly group: Group
  /** People in the cell: those who gave this answer, or whom a mean rests on. */
  readonly n: number | null
  /** Their weights added up; equal to `n` without weights. */
  readonly weighted: number | null
  /** A share from 0 to 1, or a mean; `null` when not defined or withheld. */
  readonly value: number | null
  /** The ends of its 95 % interval. */
  readonly low: number | null
  readonly high: number | null
  /** Withheld because the cell itself is small, or because it would give a small one away. */
  readonly suppressed: 'small' | 'complementary' | null
  /** Rests on few people: to be read with care, or with no value at all where they are too few for one. */
  readonly flag: 'few' | null
}

/** Women against men, everything else being equal to `group`. */
export interface Gap {
  readonly group: Group
  readonly female: number | null
  readonly male: number | null
  /** Women − men, with its 95 % interval. */
  readonly difference: number | null
  readonly low: number | null
  readonly high: number | null
  /** Women ÷ men: the parity index of a share. */
  readonly ratio: number | null
  readonly p: number | null
  /** After Holm, within the family that the report names. */
  readonly pAdjusted: number | null
  /** Cohen's h of two shares, Hedges' g of two means. */
  readonly effect: number | null
  /** Which test gave `p`. */
  readonly method: string | null
}

/** How many of a group answered a question, and how many were asked and did not. */
export interface Base {
  readonly group: Group
  readonly n: number | null
  readonly weighted: number | null
  /** Skipped, refused or don't know. */
  readonly nMissing: number | null
}

export interface AnswerFigures {
  readonly code: Code
  readonly label: Label
  readonly cells: readonly Cell[]
  readonly gaps: readonly Gap[]
}

/** Means, their intervals and gaps. */
export interface Average {
  readonly cells: readonly Cell[]
  readonly gaps: readonly Gap[]
}

/** A figure before anybody decides whether it may be shown. */
export interface Estimate {
  readonly n: number
  readonly weighted: number
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
}

export type Contrast = Omit<Gap, 'group' | 'pAdjusted'>
