/** The server's own secret, a file outside the database: whoever has the database alone can neither open nor guess. */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  randomBytes,
  sign,
} from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Secrets {
  /** Encrypts what the server has to read again, such as the secret of an authenticator app. */
  readonly seal: (text: string) => Uint8Array
  /** @throws Error where it was not sealed by this server or has been changed */
  readonly open: (sealed: Uint8Array) => string
  /** A hash that nobody can compute without the file: short codes cannot be guessed from the database. */
  readonly fingerprint: (text: string) => string
  /** By which other installations know what comes from this one: an Ed25519 public key (RFC 8032), in base64url. */
  readonly publicKey: string
  /** The signature under it, in base64url. */
  readonly sign: (text: string) => string
}

const bytes = 32

function readOrMake(file: string): Buffer {
  try {
    writeFileSync(file, randomBytes(bytes), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const secret = readFileSync(file)
  if (secret.length !== bytes)
    throw new Error(
      `${file}: phải có đúng ${bytes} byte / must hold exactly ${bytes} bytes; khôi phục từ bản sao lưu / restore it from a backup`,
    )
  return secret
}

/** RFC 8410: what stands before the 32 bytes of a private key in its file. */
const privateKeyHead = Buffer.from('302e020100300506032b657004220420', 'hex')

const signingKey = (seed: Buffer) =>
  createPrivateKey({ key: Buffer.concat([privateKeyHead, seed]), format: 'der', type: 'pkcs8' })

const nonceLength = 12
const tagLength = 16

/** @param folder - where the file `secret.key` is or will be */
export function openSecrets(folder: string): Secrets {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const secret = readOrMake(join(folder, 'secret.key'))
  const keyFor = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', purpose, bytes))
  const [sealing, marking] = [keyFor('seal'), keyFor('fingerprint')]
  const signing = signingKey(keyFor('sign'))
  return {
    seal(text) {
      const nonce = randomBytes(nonceLength)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    open(sealed) {
      const whole = Buffer.from(sealed)
      const decipher = createDecipheriv('aes-256-gcm', sealing, whole.subarray(0, nonceLength), {
        authTagLength: tagLength,
      })
      decipher.setAuthTag(whole.subarray(nonceLength, nonceLength + tagLength))
      const body = whole.subarray(nonceLength + tagLength)
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
    },
    fingerprint: text => createHmac('sha256', marking).update(text.normalize('NFC')).digest('base64url'),
    publicKey: String(createPublicKey(signing).export({ format: 'jwk' }).x),
    sign: text => sign(null, Buffer.from(text), signing).toString('base64url'),
  }
}
