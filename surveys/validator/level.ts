/** Questions that stand side by side: on the form, in the template of a dynamic panel, in the rows of a matrix. */
import type { Condition } from './condition.ts'
import { anyDoubtful, everyHolds } from './condition.ts'
import type { Choices } from './choices.ts'
import { isRecord, type Json } from './json.ts'
import { placeInside, type Place } from './place.ts'
import type { Value } from './value.ts'

/** What others need to know of a question. */
export interface Known {
  readonly element: Json
  readonly type: string
  readonly name: string
  /** The name its answer stands under, which several questions may share. */
  readonly key: string
  /** Whether the order of its answer counts. */
  readonly ordered: boolean
  /** Whether an answer to it cannot be there while it is hidden. */
  readonly cleared: boolean
  /** Whether SurveyJS forgets its answer only at the end, so that others may have seen it before. */
  readonly forgotten: boolean
  /** Its answer as expressions compare it, where that is not as it stands. */
  readonly compared: ((value: unknown) => unknown) | null
  /** When the respondent sees it: its own conditions and those of all it stands in, at this level. */
  readonly showing: Condition[]
  choices: Choices | null
  /** The questions in each of its panels. */
  inside: Level | null
}

export type LevelKind = 'form' | 'panel' | 'row'

export class Level {
  readonly kind: LevelKind
  readonly parent: Level | null
  /** The question whose panels or rows these are. */
  readonly owner: Known | null
  readonly all: Known[] = []
  /** Expressions of this level by their text. */
  readonly values = new Map<string, Value>()
  readonly #named = new Map<string, Known>()
  readonly #keyed = new Map<string, Known[]>()

  constructor(kind: LevelKind, parent: Level | null, owner: Known | null) {
    this.kind = kind
    this.parent = parent
    this.owner = owner
  }

  add(known: Known): void {
    this.all.push(known)
    if (!this.#named.has(known.name)) this.#named.set(known.name, known)
    const key = known.key.toLowerCase()
    this.#keyed.set(key, [...(this.#keyed.get(key) ?? []), known])
  }

  named(name: string): Known | undefined {
    return this.#named.get(name)
  }

  /** The question that a name between braces means, in any case of letters. */
  keyed(key: string): Known | undefined {
    return this.sharing(key)[0]
  }

  /** Every question that keeps its answer under this name. */
  sharing(key: string): readonly Known[] {
    return this.#keyed.get(key.toLowerCase()) ?? []
  }
}

/**
 * Whether a question without an answer, or one in its panels, may have had one that was forgotten at the end, for it
 * was hidden, or may have been. What others made of that answer cannot be told any more.
 */
export function forgotten(known: Known, place: Place): boolean {
  const value = place.values[known.key]
  if (value !== undefined) return Array.isArray(value) && forgottenInside(known, value, place)
  const { weighed } = place.visit
  if (!known.forgotten || weighed.has(known)) return false
  weighed.add(known)
  const may = !everyHolds(known.showing, place) || anyDoubtful(known.showing, place)
  weighed.delete(known)
  return may
}

function forgottenInside({ inside, name }: Known, panels: readonly unknown[], place: Place): boolean {
  if (inside === null) return false
  const siblings = panels.map(panel => (isRecord(panel) ? panel : {}))
  return siblings.some((_, index) => {
    const here = placeInside(place, name, index, siblings)
    return inside.all.some(known => forgotten(known, here))
  })
}
