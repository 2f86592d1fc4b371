/** One-time codes by the clock, as authenticator apps show them: RFC 6238 with SHA-1, 30 seconds, six digits. */
import { createHmac, randomBytes } from 'node:crypto'

const seconds = 30
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** 160 bits, as long as what SHA-1 gives (RFC 4226, 4), in base 32. */
export const newSecret = (): string =>
  Array.from(randomBytes(32), byte => alphabet.charAt(byte % 32)).join('')

function bytesOf(secret: string): Buffer {
  const bits = Array.from(secret, symbol => alphabet.indexOf(symbol).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
}

export const stepAt = (milliseconds: number): number => Math.floor(milliseconds / 1000 / seconds)

/** The code of one step (RFC 4226, 5.3). */
export function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', bytesOf(secret)).update(counter).digest()
  const number = mac.readUInt32BE(mac.readUInt8(19) & 15) & 0x7f_ff_ff_ff
  return String(number % 1_000_000).padStart(6, '0')
}

/**
 * The step of which this is the code: now, or the one before or after, as clocks differ.
 *
 * @returns `null` where it is the code of none
 */
export function stepOf(secret: string, code: string, now = Date.now()): number | null {
  const step = stepAt(now)
  return [step, step - 1, step + 1].find(one => codeAt(secret, one) === code) ?? null
}

/** What a QR code says to an app; https://github.com/google/google-authenticator/wiki/Key-Uri-Format. */
export const uriOf = (secret: string, name: string): string =>
  `otpauth://totp/${encodeURIComponent(`Cân Bằng:${name}`)}?secret=${secret}&issuer=${encodeURIComponent('Cân Bằng')}`
