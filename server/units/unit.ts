/** A unit of the administrative tree with its history, and the tree as a whole. */
import type { Extent } from '../store/tables/unit.ts'

/** What a unit was from one day until another, both included. */
export interface State {
  readonly validFrom: string
  /** `null`: until further notice. */
  readonly validUntil: string | null
  readonly code: string
  readonly name: string
  readonly kind: string
  /** The id of the unit above it; `null`: directly under the root. */
  readonly parent: string | null
  readonly note: string | null
}

export interface Successor {
  readonly unit: string
  readonly extent: Extent
}

export interface Unit {
  readonly id: string
  /** In the order of their days. What lies between two of them it did not exist. */
  readonly states: readonly State[]
  /** What became of it after its last day. */
  readonly successors: readonly Successor[]
}

/** States in the order of their days, successors each once in the order of their ids: equal units look alike. */
export const arranged = ({ id, states, successors }: Unit): Unit => ({
  id,
  states: states.toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1)),
  successors: [...new Map(successors.map(one => [one.unit, one])).values()].toSorted((one, other) =>
    one.unit < other.unit ? -1 : 1,
  ),
})

export type Tree = ReadonlyMap<string, Unit>

/** What a unit is on a day; past its end what it was last, before its beginning what it will be first. */
export const stateBy = ({ states }: Unit, on: string): State | undefined =>
  states.findLast(({ validFrom }) => validFrom <= on) ?? states[0]

/** What a unit is called where its last name will do. */
export const nameOf = ({ id, states }: Unit): string => states.at(-1)?.name ?? id
