/** Codes for the day on which the phone is lost: 50 bits each, ten of them, each good once. */
import { crockford, readCode } from '../../surveys/typedCode.ts'
import type { Secrets } from '../secrets.ts'
import { newCode } from './code.ts'

const length = 10
const count = 10

export const newRecoveryCodes = (): string[] =>
  Array.from({ length: count }, () => newCode(crockford, length).replace(/^.{5}/, '$&-'))

/** What the database knows a code by; `null` where what was typed is none. */
export function recoveryMark(secrets: Secrets, account: string, typed: string): string | null {
  const code = readCode(crockford, typed)
  return code?.length === length ? secrets.fingerprint(`recovery/${account}/${code}`) : null
}
