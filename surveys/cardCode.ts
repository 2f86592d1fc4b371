/** The code on a card of a training class: five symbols that a room can read, and a sixth by which a slip of the finger is noticed. */
import { readCode, wall } from './typedCode.ts'

const { symbols } = wall
const count = symbols.length

/** How many symbols come before the one that checks them. */
export const bodyLength = 5
const length = bodyLength + 1

/**
 * The symbol that checks a body of symbols of the wall's alphabet: ISO/IEC 7064, the hybrid system for an alphabet
 * of which one more is a prime, 28 and 29.
 *
 * @example checkSymbol('K7QX4') // '3'
 */
export function checkSymbol(body: string): string {
  let product = count
  for (const symbol of body) {
    const sum = (product + symbols.indexOf(symbol)) % count
    product = ((sum === 0 ? count : sum) * 2) % (count + 1)
  }
  return symbols.charAt((count + 1 - product) % count)
}

/**
 * The code that was meant by what was typed. One wrong symbol is always noticed, and two that changed places are in
 * all but a few cases.
 *
 * @returns `null` where it can be the code of no card
 * @example readCardCode('k7q x43') // 'K7QX43'
 */
export function readCardCode(typed: string): string | null {
  const code = readCode(wall, typed)
  if (code?.length !== length) return null
  return checkSymbol(code.slice(0, bodyLength)) === code.at(-1) ? code : null
}
