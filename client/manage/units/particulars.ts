/** What is told of a unit besides its name: its kind where the name does not say it, its code, and when it ended. */
import type { Language } from '../../words/words.ts'
import { dayIn, isOver } from './day.ts'
import { kindName } from './kinds.ts'
import type { UnitItem } from './unit.ts'
import type { Words } from './words.ts'

/** @param placed - whether it can be seen already what the unit hangs under */
export function particularsOf(unit: UnitItem, placed: boolean, language: Language, words: Words): string {
  const { code, name, kind, parent, validUntil } = unit
  const ofKind = kindName(kind, words)
  const parts = [
    !name.startsWith(`${ofKind} `) && ofKind,
    code,
    !placed && parent && words.under(parent.name),
    isOver(unit) && validUntil !== null && words.ended(dayIn(language, validUntil)),
  ]
  return parts.filter(Boolean).join(' · ')
}
