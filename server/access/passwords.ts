/** Keeps passwords as argon2id, by the figures of OWASP: 19 MiB, two passes, one lane. */
import { hash, verify } from '@node-rs/argon2'
import { openGate } from './gate.ts'

const costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export interface Passwords {
  /** @throws Problem `server.busy` */
  readonly keep: (password: string) => Promise<string>
  /**
   * @param kept - `null` where there is nobody, which takes as long and is never right
   * @throws Problem `server.busy`
   */
  readonly compare: (kept: string | null, password: string) => Promise<boolean>
}

/** A burst of sign-ins takes neither all memory nor all threads of Node, and a flood of them does not pile up. */
const gate = openGate(4, 64)

const keep = (password: string) => gate(() => hash(password.normalize('NFC'), costs))

export function openPasswords(): Passwords {
  const nobody = keep('nobody has this password')
  return {
    keep,
    async compare(kept, password) {
      const text = kept ?? (await nobody)
      const right = await gate(() => verify(text, password.normalize('NFC')))
      return kept !== null && right
    },
  }
}
