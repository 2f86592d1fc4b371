/** The app on somebody's phone, after RFC 6238 and written anew: it knows nothing of the server but the secret. */
import { createHmac } from 'node:crypto'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** @returns a function that shows a code, each time the next one: the server takes none twice */
export function authenticator(secret: string): () => string {
  const bits = Array.from(secret.replaceAll(' ', ''), letter =>
    letters.indexOf(letter).toString(2).padStart(5, '0'),
  ).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
  let shown = 0
  return () => {
    // A phone whose clock goes half a minute ahead is still taken.
    shown = Math.max(shown + 1, Math.floor(Date.now() / 30_000))
    const step = Buffer.alloc(8)
    step.writeBigUInt64BE(BigInt(shown))
    const mac = createHmac('sha1', key).update(step).digest()
    const number = mac.readUInt32BE(mac.readUInt8(19) & 15) % 2 ** 31
    return String(number % 1_000_000).padStart(6, '0')
  }
}
