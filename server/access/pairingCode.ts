/** The code that makes a tablet one of ours: 40 bits, good once, for ten minutes. */
import { crockford, readCode } from '../../surveys/typedCode.ts'
import type { Secrets } from '../secrets.ts'
import { newCode } from './code.ts'

const length = 8

export const newPairingCode = (): string => newCode(crockford, length)

/** What the database knows a code by; `null` where what was typed is none. */
export function pairingMark(secrets: Secrets, typed: string): string | null {
  const code = readCode(crockford, typed)
  return code?.length === length ? secrets.fingerprint(`pairing/${code}`) : null
}
