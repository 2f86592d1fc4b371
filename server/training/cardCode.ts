/** Makes the codes of cards. */
import { bodyLength, checkSymbol } from '../../surveys/cardCode.ts'
import { wall } from '../../surveys/typedCode.ts'
import { newCode } from '../access/code.ts'

/** A code at random: 24 bits and the check symbol. */
export function newCardCode(): string {
  const body = newCode(wall, bodyLength)
  return body + checkSymbol(body)
}
