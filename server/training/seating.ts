/** Whether an answer that comes with the token of a seat may take it. */
import { Problem } from '../problem.ts'
import type { Seat, SeatFinder } from '../store/seats.ts'
import { seatHash } from './seatToken.ts'

/** What a response says of itself. */
export interface Claim {
  readonly survey: string
  readonly card?: string | undefined
  readonly phase?: string | undefined
}

/** @throws Problem `pass.spent`, `card.mismatch`, `card.answered` */
export async function seatFor(findSeat: SeatFinder, token: string, claim: Claim): Promise<Seat> {
  const seat = await findSeat(seatHash(token))
  if (!seat) throw new Problem('pass.spent')
  if (claim.survey !== seat.survey || claim.card !== seat.card || claim.phase !== seat.phase)
    throw new Problem('card.mismatch')
  if (seat.response !== null) throw new Problem('card.answered', { card: seat.card })
  return seat
}

/** What lets an answer in, to be stored with it. */
export const seatedAs = ({ hash, class: lesson, unit }: Seat) => ({
  pass: null,
  seat: hash,
  class: lesson,
  unit,
})
