/** Whether an answer that comes with the token of a seat may take it. */
import { Problem } from '../problem.ts'
import type { Seat, SeatFinder } from '../store/seats.ts'
import { isInTime } from './closing.ts'
import { seatHash } from './seatToken.ts'

/** What a response says of itself. */
export interface Claim {
  readonly survey: string
  readonly card?: string | undefined
  readonly phase?: string | undefined
  readonly submittedAt: string
}

/** @throws Problem `pass.spent`, `card.mismatch`, `card.answered`, `phase.closed` */
export async function checkSeat(findSeat: SeatFinder, token: string, claim: Claim): Promise<Seat> {
  const seat = await findSeat(seatHash(token))
  if (!seat) throw new Problem('pass.spent')
  if (claim.survey !== seat.survey || claim.card !== seat.card || claim.phase !== seat.phase)
    throw new Problem('card.mismatch')
  if (seat.response !== null) throw new Problem('card.answered', { card: seat.card })
  if (!isInTime(seat.closedAt, claim.submittedAt)) throw new Problem('phase.closed')
  return seat
}
