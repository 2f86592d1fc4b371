/** Questions that hide when they have nothing to choose from or no rows to fill. */
import { itemsOf, offerOf } from './choices.ts'
import type { Standing } from './compilation.ts'
import type { Condition } from './condition.ts'
import { flag } from './json.ts'
import type { Known } from './level.ts'

export function stockOf(known: Known, standing: Standing): Condition | null {
  const { element, type, choices } = known
  if (flag(element, 'hideIfChoicesEmpty') && choices !== null) {
    const counted = choices.all === null ? choices.added.size : 0
    return {
      holds: place => choices.offered(place).length + counted > 0,
      doubtful: place => choices.doubtful(place),
      wavering: () => false,
    }
  }
  if (!flag(element, 'hideIfRowsEmpty') || !['matrix', 'matrixdropdown'].includes(type)) return null
  const { items, conditions } = offerOf(itemsOf(element, 'rows'), element, 'rowsVisibleIf', standing)
  return {
    holds: place => items.some(({ value }) => conditions.get(value)?.holds(place, value) ?? true),
    doubtful: place => items.some(({ value }) => conditions.get(value)?.doubtful(place, value) ?? false),
    wavering: place => items.some(({ value }) => conditions.get(value)?.wavering(place, value) ?? false),
  }
}
