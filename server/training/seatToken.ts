/** What lets the one answer of a card to a test in: it travels as a pass does, and is the same on every phone. */
import { hashOf } from '../access/token.ts'
import type { Secrets } from '../secrets.ts'
import type { Phase } from '../store/tables/training.ts'

export interface SeatName {
  /** The id of the class. */
  readonly class: string
  readonly card: string
  readonly phase: Phase
}

/** 43 symbols that only this server can work out. */
export const seatToken = (secrets: Secrets, seat: SeatName): string =>
  secrets.fingerprint(`seat/${seat.class}/${seat.card}/${seat.phase}`)

/** By its length: no other code that lets an answer in has so many symbols. */
export const isSeatToken = (code: string): boolean => /^[\w-]{43}$/.test(code)

export const seatHash = hashOf
