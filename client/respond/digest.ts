/** The fingerprint by which device and office know that they hold the same response. */

/** A page without a secure connection gets no hashing from the browser: a laptop that serves a classroom has none. */
const loadHash = () => import('@noble/hashes/sha2.js')

/** Fetches what this browser lacks, while there is a network. */
export const prepareDigest = (): void => {
  if (crypto.subtle === undefined) void loadHash().catch(() => undefined)
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (crypto.subtle !== undefined) return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const { sha256 } = await loadHash()
  return sha256(bytes)
}

/**
 * SHA-256 of a text's UTF-8 bytes, in hex; `null` where the browser has no hashing and ours could not be fetched.
 * Such a device recognises a receipt by its id alone.
 */
export async function digestOf(text: string): Promise<string | null> {
  const hash = await hashOf(new TextEncoder().encode(text)).catch(() => null)
  return hash && Array.from(hash, byte => byte.toString(16).padStart(2, '0')).join('')
}
