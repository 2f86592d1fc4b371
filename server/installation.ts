/** What is particular to one installation: the file `settings.json` in its folder, where there is one. */
import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join } from 'node:path'
import { z } from 'zod'

/** Names and codes go there, so nobody may listen: over TLS, or not over a network at all. */
function isTrustworthy(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return (
    protocol === 'https:' || (protocol === 'http:' && /^(127\.0\.0\.1|\[::1\]|localhost)$/.test(hostname))
  )
}

const Installation = z.strictObject({
  /** Whose word is taken for where a request comes from: the addresses of our own proxies. */
  proxies: z.array(z.string().refine(text => isIP(text) > 0)).default([]),
  /** A single sign-on by OpenID Connect. Without it the server connects to nobody. */
  signOn: z
    .strictObject({
      issuer: z.url().refine(isTrustworthy),
      client: z.string().min(1),
      secret: z.string().min(1),
      /** What people know it by. */
      name: z.string().min(1).max(60),
    })
    .optional(),
})

export type Installation = z.output<typeof Installation>

export const plainInstallation: Installation = Installation.parse({})

/** @throws Error with a sentence in both languages that names the file and what is wrong in it */
export function readInstallation(folder: string): Installation {
  const file = join(folder, 'settings.json')
  const bad = (where: string) =>
    new Error(
      `${file}: ${where} chưa đúng, xin sửa rồi khởi động lại / is not right, mend it and start again`,
    )
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return plainInstallation
    throw error
  }
  let written: unknown
  try {
    written = JSON.parse(text)
  } catch {
    throw bad('JSON')
  }
  const { data, error } = Installation.safeParse(written)
  if (data) return data
  const [issue] = error.issues
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : []
  throw bad([...(issue?.path ?? []), ...unknown].join('.') || 'JSON')
}
