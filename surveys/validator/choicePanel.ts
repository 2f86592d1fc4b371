/** Questions that stand inside a choice and are asked of those who take it. */
import type { Condition } from './condition.ts'
import { recordsOf, typeOf, type Json } from './json.ts'
import { choiceIn } from './kinds/selection.ts'
import { forgotten, type Known } from './level.ts'

export interface ChoicePanel {
  readonly value: unknown
  readonly elements: readonly Json[]
}

const withPanels = new Set(['radiogroup', 'checkbox'])

export function choicePanelsOf(element: Json): ChoicePanel[] {
  if (!withPanels.has(typeOf(element))) return []
  return recordsOf(element, 'choices')
    .map(choice => ({ value: choice.value, elements: recordsOf(choice, 'elements') }))
    .filter(({ elements }) => elements.length > 0)
}

/** Whether the choice was taken. */
export function takenCondition(known: Known, choice: unknown): Condition {
  return {
    holds: place => {
      const value = place.values[known.key]
      return Array.isArray(value) ? value.some(each => choiceIn(each) === choice) : choiceIn(value) === choice
    },
    doubtful: place => forgotten(known, place),
    wavering: () => false,
  }
}
