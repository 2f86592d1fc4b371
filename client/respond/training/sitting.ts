/** Whose test something is: what a seat, a draft and a letter know of each other. */
import type { Sitting } from '../letter.ts'
import type { Seat } from './seat.ts'

export const sittingOf = ({ class: { code }, card, phase }: Seat): Sitting => ({ class: code, card, phase })

export const isEqual = (one: Sitting, other: Sitting): boolean =>
  one.class === other.class && one.card === other.card && one.phase === other.phase
