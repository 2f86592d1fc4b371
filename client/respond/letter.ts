/** A response on its way to the office, and what each reply does to it. Nothing here knows a browser or a clock. */

import type { z } from 'zod'
import type { Receipt as ReceiptSchema } from '../../server/contract.ts'
import type { Phase as PhaseSchema } from '../../server/trainingContract.ts'

/** What the office gives for a response that it has stored. */
export type Receipt = z.output<typeof ReceiptSchema>

/** A receipt as the device keeps it, with what it has to know to offer the response to its owner. */
export interface Delivered extends Receipt {
  readonly survey: string
  /** It was somebody's on a device that many use. */
  readonly kiosk: boolean
}

interface Refusal {
  readonly status: number
  /** What the office calls it; empty where it was not the office that spoke. */
  readonly code: string
  /** The office's own sentence, in the language of the person; empty when it gave none. */
  readonly reason: string
}

/** Whose test it is, in a training class. */
export interface Sitting {
  /** The code of the class. */
  readonly class: string
  readonly card: string
  readonly phase: z.output<typeof PhaseSchema>
}

/** A finished response, frozen: neither its id nor its bytes ever change again. */
export interface Letter {
  readonly id: string
  readonly survey: string
  /** The canonical bytes. */
  readonly body: string
  /** The code that lets it in; `null`: it needs none. Beside the body, on which the digest rests: it may change. */
  readonly pass: string | null
  /** It is sent as the answer of this device, by the token that the device has when it is sent. */
  readonly kiosk: boolean
  /** Absent but in a test that a card takes. */
  readonly sitting?: Sitting
  /** SHA-256 of the body in hex; `null` where the device cannot compute it. */
  readonly digest: string | null
  readonly frozenAt: string
  readonly attempts: number
  /** Not to be sent before this instant. */
  readonly dueAt: string
  /** The last attempt met no office at all, so a sign of life of the network is worth another. */
  readonly away: boolean
  /** Why the office will never take it as it is. It stays here all the same. */
  readonly refusal: Refusal | null
  /** What keeps it here until somebody has done something, though there is a network. */
  readonly hindrance: Refusal | null
}

/** What came back: nothing, or an answer that may or may not be the office's. */
export type Reply =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly body: unknown
      /** The wait the office asks for, in milliseconds. */
      readonly wait: number
    }

export type Outcome =
  | { readonly kind: 'delivered'; readonly receipt: Delivered }
  /** Its owner has taken it back: nothing of it stays here. */
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'kept'; readonly letter: Letter }

const second = 1000
const shortestWait = second
const longestBackoff = 300 * second
/** A longer wait than this was not asked for by anybody: the clock of the device has been set back. */
const longestWait = 3600 * second

/** Answers that the same bytes would meet again. */
const final = new Set([400, 409, 413, 422])
/** Answers to the one who sends, not to what is sent. */
const personal = new Set([401, 403])
/** Refusals that another code would mend. */
const codeRefusals = new Set(['pass.spent', 'survey.guarded'])

const textIn = (value: unknown, property: string): string => {
  const found: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, property) : undefined
  return typeof found === 'string' ? found : ''
}

/** The receipt in an answer, when it is one for exactly this letter: a captive portal's 200 is not. */
function receiptFor(letter: Letter, body: unknown): Delivered | null {
  const [id, receivedAt, digest] = ['id', 'receivedAt', 'digest'].map(name => textIn(body, name))
  if (id !== letter.id || !receivedAt || !digest) return null
  if (letter.digest !== null && digest !== letter.digest) return null
  const { survey, kiosk } = letter
  return { id, receivedAt, digest, survey, kiosk }
}

/** Whether the office itself says of exactly this letter that it was taken back. */
function isWithdrawn({ id }: Letter, status: number, body: unknown): boolean {
  const { details } = { details: undefined, ...Object(body) }
  return status === 410 && textIn(body, 'code') === 'response.withdrawn' && textIn(details, 'id') === id
}

/**
 * How long to wait after so many attempts, in milliseconds: doubling from one second to five minutes,
 * anywhere below by `chance` (0–1), so that a class of devices does not come back all at once.
 */
export const backoff = (attempts: number, chance: number): number =>
  shortestWait + chance * (Math.min(longestBackoff, second * 2 ** Math.min(attempts, 20)) - shortestWait)

/** What becomes of a letter after a reply. It is delivered by its own receipt and by nothing else. */
export function outcome(letter: Letter, reply: Reply, now: number, chance: number): Outcome {
  const attempts = letter.attempts + 1
  const later = (wait: number) => new Date(now + Math.min(wait, longestWait)).toISOString()
  const dueAt = later(backoff(attempts, chance))
  if (reply.kind === 'nothing') return { kind: 'kept', letter: { ...letter, attempts, dueAt, away: true } }

  const { status, body, wait } = reply
  const receipt = status === 200 || status === 201 ? receiptFor(letter, body) : null
  if (receipt) return { kind: 'delivered', receipt }
  if (isWithdrawn(letter, status, body)) return { kind: 'withdrawn' }

  const told = { status, code: textIn(body, 'code'), reason: textIn(body, 'title') }
  const refusal = final.has(status) ? told : null
  const hindrance = personal.has(status) && told.reason ? told : null
  const busy = { ...letter, attempts, away: false, refusal, hindrance }
  return { kind: 'kept', letter: { ...busy, dueAt: later(Math.max(wait, backoff(attempts, chance))) } }
}

/** Whether another code would let it in. */
export const needsCode = ({ refusal, hindrance, sitting }: Letter): boolean =>
  sitting === undefined && codeRefusals.has((refusal ?? hindrance)?.code ?? '')

/** The same letter, to be sent at once with another code: neither its id nor its bytes change. */
export const recoded = (letter: Letter, pass: string, now: number): Letter => ({
  ...letter,
  pass,
  attempts: 0,
  dueAt: new Date(now).toISOString(),
  away: false,
  refusal: null,
  hindrance: null,
})

/** Whether to send now; `awake` says that the network has just given a sign of life. */
export function due(letter: Letter, now: number, awake: boolean): boolean {
  if (letter.refusal) return false
  const wait = Date.parse(letter.dueAt) - now
  return wait <= 0 || wait > longestWait || (awake && letter.away)
}
