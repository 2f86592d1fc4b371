/** What is told of a unit besides its name: its kind where the name does not say it, its code, the years of an ended one. */
import { isOver, yearsOf } from './day.ts'
import { kindName } from './kinds.ts'
import type { UnitItem } from './unit.ts'
import type { Words } from './words.ts'

/** @param placed - whether it can be seen already what the unit hangs under */
export function particularsOf(unit: UnitItem, placed: boolean, words: Words): string {
  const { code, name, kind, parent } = unit
  const ofKind = kindName(kind, words)
  const parts = [
    !name.startsWith(`${ofKind} `) && ofKind,
    code,
    !placed && parent && words.under(parent.name),
    isOver(unit) && yearsOf(unit),
  ]
  return parts.filter(Boolean).join(' · ')
}
