/** Whether a text was signed by the installation that a public key belongs to. */
import { createPublicKey, hash, verify } from 'node:crypto'

/** @param key - an Ed25519 public key as `Secrets.publicKey` gives it */
export function isSignedBy(key: string, signature: string, text: string): boolean {
  try {
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' })
    return verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64url'))
  } catch {
    // A key that is none has signed nothing.
    return false
  }
}

/** What two people read to each other to make sure that they mean one key: `4F2A 91C0 …`, 64 bits. */
export const fingerprintOf = (key: string): string =>
  (hash('sha256', key).slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join(' ')
