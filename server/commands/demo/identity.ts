/** Names of things of the demonstration, the same in every run, so that a second one adds nothing. */
import { bodyLength, checkSymbol } from '../../../surveys/cardCode.ts'
import { wall } from '../../../surveys/typedCode.ts'

/** A UUID of the fourth version from seeded numbers. */
export function identity(random: () => number): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16))
  hex[12] = '4'
  hex[16] = '8'
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** The code of a card. */
export function cardCode(random: () => number): string {
  const { symbols } = wall
  const body = Array.from({ length: bodyLength }, () =>
    symbols.charAt(Math.floor(random() * symbols.length)),
  ).join('')
  return body + checkSymbol(body)
}
