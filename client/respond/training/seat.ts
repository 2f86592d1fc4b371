/** A place at a test of a training class: taken by a card, told about once, and what the server says of it. */
import type { z } from 'zod'
import type {
  About as AboutSchema,
  CardAnswers as CardAnswersSchema,
  TakenSeat as TakenSeatSchema,
} from '../../../server/trainingContract.ts'
import { ask } from '../refused.ts'

export type Seat = z.output<typeof TakenSeatSchema>
export type About = z.output<typeof AboutSchema>
/** To the four questions about a lost card; an empty one was not answered. */
export type CardAnswers = z.output<typeof CardAnswersSchema>

/** Which card of which class: what somebody comes with. */
export interface CardName {
  /** Of the class. */
  readonly code: string
  readonly card: string
}

const seats = '/api/training/seats'
const withPass = ({ pass }: Seat) => ({ 'x-pass': pass })

/** @throws Refused */
const take = (body: { code: string; card: string | null; lost: CardAnswers | null }) =>
  ask<Seat>(seats, { body })

/** @throws Refused */
export const takeSeat = ({ code, card }: CardName): Promise<Seat> => take({ code, card, lost: null })

/** With a card that is made now. @throws Refused */
export const takeNewCard = (code: string): Promise<Seat> => take({ code, card: null, lost: null })

/** With a card that is found by what only its owner knows, or a new one. @throws Refused */
export const findLostCard = (code: string, lost: CardAnswers): Promise<Seat> =>
  take({ code, card: null, lost })

/** @throws Refused */
export const tellAbout = (seat: Seat, about: About, marks: CardAnswers | null): Promise<null> =>
  ask(`${seats}/about`, { method: 'PUT', body: { about, marks }, headers: withPass(seat) })

/** That the first question has been answered: only the counts on the trainer's screen hang on it. */
export const startSeat = (seat: Seat): Promise<unknown> =>
  ask(`${seats}/start`, { headers: withPass(seat) }).catch(() => undefined)
