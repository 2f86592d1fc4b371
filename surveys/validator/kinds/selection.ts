/** What questions that offer choices have in common: the text of "other", comments on single choices, open lists. */
import { isEmpty } from '../../expression/emptiness.ts'
import { isBlank } from '../blank.ts'
import { itemsOf } from '../choices.ts'
import type { Standing } from '../compilation.ts'
import { flag, isRecord, property, textOf, type Json } from '../json.ts'
import type { Known } from '../level.ts'
import { report } from '../place.ts'
import type { Check } from './kind.ts'

/** Whether the words of "other" stand beside the answer, under `-Comment`, and not in it. */
export function isOtherBeside(element: Json, standing: Standing): boolean {
  if (flag(element, 'showCommentArea')) return false
  if (commentedOf(element).size > 0) return true
  const own = property(element, 'storeOthersAsComment')
  return own === true || own === false ? own : standing.compilation.otherAsComment
}

/** Choices with room for a comment of their own, and whether it must be written. */
export function commentedOf(element: Json): ReadonlyMap<unknown, boolean> {
  return new Map(
    itemsOf(element, 'choices')
      .filter(({ json, value }) => flag(json, 'showCommentArea') && value !== 'other')
      .map(({ json, value }) => [value, flag(json, 'isCommentRequired')]),
  )
}

/** Whether a respondent may write an answer that is not on the list. */
export function isOpen(element: Json, isBeside: boolean): boolean {
  return flag(element, 'allowCustomChoices') || (flag(element, 'showOtherItem') && !isBeside)
}

/** A choice with a comment as the choice alone. */
export function choiceIn(value: unknown): unknown {
  return isRecord(value) && !isEmpty(value.value) ? value.value : value
}

export function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
}

/** "Other" needs its words, and a choice that asks for a comment needs it. */
export function checkOther({ element, key, name }: Known, isBeside: boolean): Check | null {
  const commented = commentedOf(element)
  const offersOther = flag(element, 'showOtherItem')
  if (!offersOther && ![...commented.values()].includes(true)) return null
  return (value, place) => {
    for (const each of Array.isArray(value) ? value : [value]) {
      const isUnsaid =
        offersOther && otherIn(each, element) === 'other'
          ? !isBeside || isBlank(place.values[`${key}-Comment`])
          : commented.get(choiceIn(each)) === true && !(isRecord(each) && !isEmpty(each.comment))
      if (isUnsaid && !place.visit.flawed.has(`${place.prefix}${key}-Comment`)) report(place, name, 'other')
    }
  }
}

function otherIn(value: unknown, element: Json): unknown {
  const within = textOf(element, 'valuePropertyName')
  return within !== undefined && isRecord(value) ? value[within] : choiceIn(value)
}
