/** What a QR code or a finger has brought: the code of a class, with or without that of a card. */
import { readCardCode } from '../../../surveys/cardCode.ts'
import { readCode, wall } from '../../../surveys/typedCode.ts'

/** Symbols of either code. */
export const codeLength = 6

export interface Scan {
  /** Of the class. */
  readonly code: string
  /** `null`: only the class is known. */
  readonly card: string | null
}

/**
 * @returns `null` where it is neither a class nor a class with one of its cards
 * @example readScan('k7qx4m') // { code: 'K7QX4M', card: null }
 */
export function readScan(text: string): Scan | null {
  const read = readCode(wall, text)
  if (read?.length === codeLength) return { code: read, card: null }
  const card = readCardCode(read?.slice(codeLength) ?? '')
  return read && card ? { code: read.slice(0, codeLength), card } : null
}
