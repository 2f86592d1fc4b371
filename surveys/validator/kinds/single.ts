/** One of several choices. */
import { choicesOf } from '../choices.ts'
import { flaw } from '../finding.ts'
import { isRecord } from '../json.ts'
import { report } from '../place.ts'
import type { Check, CompileKind } from './kind.ts'
import { checkOther, choiceIn, commentedOf, isOpen, isOtherBeside, isScalar } from './selection.ts'

const noChoice = flaw('choice')

export const singleKind: CompileKind = (known, standing) => {
  const { element, name } = known
  const choices = choicesOf(known, standing)
  known.choices = choices
  const { all } = choices
  const isBeside = isOtherBeside(element, standing)
  const open = isOpen(element, isBeside)
  const commented = commentedOf(element)
  const isAnswer = (value: unknown) =>
    all === null ? isScalar(value) && value !== '' : all.has(value) || (open && isWritten(value))
  const isCommented = (value: unknown) =>
    isRecord(value) && commented.has(value.value) && Object.entries(value).every(isCommentEntry)
  const other = checkOther(known, isBeside)
  const offered: Check = (value, place) => {
    if (value === undefined || open) return
    const chosen = choiceIn(value)
    if (choices.added.has(chosen) || choices.offered(place).includes(chosen)) return
    if (!choices.doubtful(place)) report(place, name, 'choice')
  }
  const isListed = all !== null && !open && commented.size === 0
  return {
    shape: isListed
      ? value => (all.has(value) ? null : noChoice)
      : value => (isAnswer(value) || (commented.size > 0 && isCommented(value)) ? null : noChoice),
    checks: [...(choices.conditional ? [offered] : []), ...(other === null ? [] : [other])],
  }
}

export function isWritten(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

export function isCommentEntry([key, part]: [string, unknown]): boolean {
  return key === 'value' || (key === 'comment' && typeof part === 'string')
}
