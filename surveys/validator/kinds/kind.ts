/** What a type of question means: which values are answers to it, and what they must agree with. */
import type { Standing } from '../compilation.ts'
import type { Shape } from '../finding.ts'
import type { Known } from '../level.ts'
import type { Place } from '../place.ts'

/** The second look at a value, with all answers around it; it reports what it finds. */
export type Check = (value: unknown, place: Place) => void

export interface Kind {
  readonly shape: Shape
  /** Made of an answer, when its question is seen and open to change. */
  readonly checks: readonly Check[]
  /** Made then too, but whether there is an answer or not: what must be there. */
  readonly demands?: readonly Check[]
  /** Made when the question is seen: its panels and rows, which know for themselves whether they are open. */
  readonly parts?: Check
  /** Keys beside its own that its answer brings along: the totals of a matrix. */
  readonly beside?: ReadonlyMap<string, { readonly shape: Shape; readonly check: Check }>
}

export type CompileKind = (known: Known, standing: Standing) => Kind
