/** The office as the respondent's page sees it: four calls. */
import type { z } from 'zod'
import type { OpenSurvey as OpenSurveySchema } from '../../server/contract.ts'
import type { Instrument, LocalText } from '../../surveys/instrument.ts'
import { readKiosk } from './kiosk.ts'
import type { Delivered, Letter, Reply } from './letter.ts'

export type OpenSurvey = z.output<typeof OpenSurveySchema>

export interface Definition extends Instrument {
  readonly slug: string
  readonly version: number
  readonly description?: LocalText
  /** What the instrument says at its end, in plain text. */
  readonly completedHtml?: LocalText
  readonly modes?: readonly string[]
  /** An answer needs a code or a paired device. */
  readonly guarded?: true
}

const patience = 20_000

/** Unknown, or closed. */
const absent = new Set([404, 409])

const read = async <Body>(path: string): Promise<Body | null> => {
  const answer = await fetch(path, { signal: AbortSignal.timeout(patience) })
  if (absent.has(answer.status)) return null
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  const body: Body = await answer.json()
  return body
}

export const listSurveys = async (): Promise<readonly OpenSurvey[]> =>
  (await read<OpenSurvey[]>('/api/surveys')) ?? []

/** The current definition of a survey; `null` when there is none or it is closed. */
export const findSurvey = (slug: string): Promise<Definition | null> =>
  read<Definition>(`/api/surveys/${encodeURIComponent(slug)}`)

/** The wait that a `Retry-After` header asks for, in milliseconds: seconds or a date; 0 when there is none. */
export function waitIn(header: string | null, now: number): number {
  const seconds = Number(header ?? 0)
  const wait = Number.isNaN(seconds) ? Date.parse(header ?? '') - now : seconds * 1000
  return Math.max(0, wait) || 0
}

/** Sends a frozen response. Whatever goes wrong on the way is `nothing`: it may or may not have arrived. */
export async function sendLetter({ id, body, pass, kiosk }: Letter): Promise<Reply> {
  // An answer given on a device waits until it is one again: the office says so.
  const token = kiosk ? (readKiosk()?.token ?? 'none') : null
  try {
    const answer = await fetch(`/api/responses/${id}`, {
      method: 'PUT',
      headers: {
        'content-type': 'application/json',
        'accept-language': document.documentElement.lang,
        ...(pass && { 'x-pass': pass }),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body,
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    })
    const wait = waitIn(answer.headers.get('retry-after'), Date.now())
    return { kind: 'answer', status: answer.status, wait, body: await answer.json().catch(() => null) }
  } catch {
    return { kind: 'nothing' }
  }
}

/** What became of taking a response back: it is gone, the office keeps it and says why, or nobody knows yet. */
export type Withdrawn =
  | { readonly kind: 'gone' | 'unknown' }
  | { readonly kind: 'kept'; readonly reason: string }

/** Asks the office to delete a response. What it does not have any more is gone as well. */
export async function withdrawResponse({ id, digest }: Delivered): Promise<Withdrawn> {
  try {
    const answer = await fetch(`/api/responses/${id}/withdrawal`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
      body: JSON.stringify({ digest }),
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    })
    if (answer.status === 204) return { kind: 'gone' }
    const { code, title } = await answer.json()
    if (code === 'response.notFound') return { kind: 'gone' }
    return code === 'response.kept' ? { kind: 'kept', reason: String(title) } : { kind: 'unknown' }
  } catch {
    return { kind: 'unknown' }
  }
}
