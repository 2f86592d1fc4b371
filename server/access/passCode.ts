/** The two forms of a pass: a long one for the camera, a short one for fingers. The database knows a mark of each. */
import { crockford, readCode } from '../../surveys/typedCode.ts'
import type { Secrets } from '../secrets.ts'
import { newCode } from './code.ts'
import { hashOf } from './token.ts'

const lengths = { scanned: 26, typed: 12 }

export interface PassCode {
  readonly scanned: string
  readonly typed: string
}

export const newPassCode = (): PassCode => ({
  scanned: newCode(crockford, lengths.scanned),
  typed: newCode(crockford, lengths.typed),
})

/** 26 symbols hold 130 bits: nobody finds one, so a plain hash keeps it. */
export const scannedMark = (code: string): string => hashOf(code)

/** 12 symbols hold 60 bits: a plain hash of so few could be searched, a mark under the server's secret cannot. */
export const typedMark = (secrets: Secrets, code: string): string => secrets.fingerprint(`pass/${code}`)

export interface PassMark {
  readonly hash: string
  /** Whether somebody might find one by trying for long enough. */
  readonly guessable: boolean
}

/** What the database knows a code by, in either form; `null` where it is no code of a pass. */
export function passMark(secrets: Secrets, text: string): PassMark | null {
  const code = readCode(crockford, text)
  if (code?.length === lengths.scanned) return { hash: scannedMark(code), guessable: false }
  if (code?.length === lengths.typed) return { hash: typedMark(secrets, code), guessable: true }
  return null
}
