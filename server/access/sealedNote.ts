/** What is given out sealed and comes back, so that the server has to keep nothing of it meanwhile. */
import type { z } from '@hono/zod-openapi'
import type { Secrets } from '../secrets.ts'

/** @param note - plain JSON */
export const sealNote = (secrets: Secrets, note: object): string =>
  Buffer.from(secrets.seal(JSON.stringify(note))).toString('base64url')

interface Timed {
  /** Milliseconds since 1970 after which it counts for nothing. */
  readonly until: number
}

/** @returns `null` where this server did not seal it, or too long ago */
export function openNote<Note extends Timed>(
  secrets: Secrets,
  schema: z.ZodType<Note>,
  sealed: string,
): Note | null {
  try {
    const note = schema.parse(JSON.parse(secrets.open(Buffer.from(sealed, 'base64url'))))
    return note.until < Date.now() ? null : note
  } catch {
    return null
  }
}
