/** The fingerprint by which device and office know that they hold the same response. */

/**
 * SHA-256 of a text's UTF-8 bytes, in hex; `null` on a page without a secure connection, where browsers
 * offer no hashing. Such a device recognises a receipt by its id alone, and says so.
 */
export async function digestOf(text: string): Promise<string | null> {
  if (globalThis.crypto?.subtle === undefined) return null
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(hash), byte => byte.toString(16).padStart(2, '0')).join('')
}
