/** Makes codes that people read, type and photograph. */
import { randomInt } from 'node:crypto'
import type { Alphabet } from '../../surveys/typedCode.ts'

export const newCode = ({ symbols }: Alphabet, length: number): string =>
  Array.from({ length }, () => symbols.charAt(randomInt(symbols.length))).join('')
