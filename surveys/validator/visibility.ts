/** Whether an element is seen, open to change and required, as its properties and conditions say. */
import { valueOf, type Standing } from './compilation.ts'
import { never, type Condition } from './condition.ts'
import { flag, property, textOf, type Json } from './json.ts'
import type { Known } from './level.ts'
import type { Value } from './value.ts'

/** A condition always overrules the plain property beside it. */
export function showingOf(element: Json, standing: Standing, self: Known | null = null): Condition[] {
  const name = textOf(element, 'name')
  const trigger = name === undefined ? undefined : standing.compilation.shownByTrigger.get(name)
  if (trigger !== undefined && standing.level.kind === 'form') return [trigger]
  const condition = valueOf(element, 'visibleIf', standing, { self })
  if (condition !== null) return [condition]
  return property(element, 'visible') === false ? [never] : []
}

export interface Openness {
  /** Nobody can change it, ever. */
  readonly readOnly: boolean
  readonly enabling: readonly Condition[]
  /** Conditions that no answer has a part in: where they do not hold, nobody could change it either. */
  readonly locking: readonly Condition[]
}

export function opennessOf(element: Json, standing: Standing, self: Known | null = null): Openness {
  const condition = valueOf(element, 'enableIf', standing, { self })
  if (condition === null) {
    return {
      readOnly: standing.readOnly || flag(element, 'readOnly'),
      enabling: standing.enabling,
      locking: [],
    }
  }
  const locking = condition.answered ? [] : [condition]
  return { readOnly: standing.readOnly, enabling: [...standing.enabling, condition], locking }
}

/** `true`, `false`, or the condition under which an answer must be given. */
export function demandOf(element: Json, standing: Standing, self: Known | null = null): Value | boolean {
  return valueOf(element, 'requiredIf', standing, { self }) ?? flag(element, 'isRequired')
}
