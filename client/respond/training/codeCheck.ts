/** What is wrong with a code while it is being typed: nothing is said before it has all its symbols. */
import { codeLength, readScan, type Scan } from './scan.ts'
import { readCardCode } from '../../../surveys/cardCode.ts'

const countOf = (typed: string) => typed.replaceAll(/[\s\p{Dash}]/gu, '').length

/** A class with one of its cards, typed in one go, is as good. */
const complete = (typed: string) => [codeLength, 2 * codeLength].includes(countOf(typed))

/** What was typed for a card of a class: its code, or that of the class before it. */
export const readCard = (typed: string, code: string): Scan | null => {
  const card = readCardCode(typed)
  const scan = readScan(typed)
  if (card) return { code, card }
  return scan?.card ? scan : null
}

const isLong = (typed: string) => countOf(typed) > 2 * codeLength

/** Whether what was typed for a class can be none. */
export const isClassFaulty = (typed: string): boolean =>
  isLong(typed) || (complete(typed) && readScan(typed) === null)

/** Whether what was typed for a card can be none. */
export const isCardFaulty = (typed: string): boolean =>
  isLong(typed) || (complete(typed) && readCard(typed, '') === null)
