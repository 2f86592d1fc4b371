/** The code on a card: five symbols that a room can read, and a sixth by which a slip of the finger is noticed. */
import { newCode, readCode, wall } from '../access/code.ts'

const { symbols } = wall
const count = symbols.length
const length = 5

/** ISO/IEC 7064, the hybrid system for an alphabet of which one more is a prime: 28 and 29. */
function checkOf(body: string): string {
  let product = count
  for (const symbol of body) {
    const sum = (product + symbols.indexOf(symbol)) % count
    product = ((sum === 0 ? count : sum) * 2) % (count + 1)
  }
  return symbols.charAt((count + 1 - product) % count)
}

/** A code at random: 24 bits and the check symbol. */
export function newCardCode(): string {
  const body = newCode(wall, length)
  return body + checkOf(body)
}

/**
 * The code that was meant by what was typed. One wrong symbol is always noticed, and two that changed places are in
 * all but a few cases.
 *
 * @returns `null` where it can be the code of no card
 */
export function readCardCode(typed: string): string | null {
  const code = readCode(wall, typed)
  if (code?.length !== length + 1) return null
  return checkOf(code.slice(0, length)) === code.at(-1) ? code : null
}
