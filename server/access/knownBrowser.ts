/** A browser in which somebody has signed in before knows so by a note, sealed and for their account alone. */
import { randomUUID } from 'node:crypto'
import { z } from '@hono/zod-openapi'
import type { Secrets } from '../secrets.ts'
import { openNote, sealNote } from './sealedNote.ts'

const Note = z.object({ account: z.string(), browser: z.string(), until: z.number() })

const days = 180
/** How long a browser is known, in seconds, counted from the last time that somebody signed in. */
export const knownFor = days * 86_400

/** @returns the note that makes a browser known to an account */
export const newBrowserNote = (secrets: Secrets, account: string): string =>
  sealNote(secrets, { account, browser: randomUUID(), until: Date.now() + knownFor * 1000 })

/** @returns which browser it is; `null` where it is not known to that account */
export function browserIn(secrets: Secrets, account: string, note: string | undefined): string | null {
  const known = note === undefined ? null : openNote(secrets, Note, note)
  return known?.account === account ? known.browser : null
}
