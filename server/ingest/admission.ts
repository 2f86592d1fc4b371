/** Who may answer: everybody, where the survey asks for nothing; otherwise whoever has a pass or sends from a paired device. */
import type { PassLookup, PassUse } from '../access/passLookup.ts'
import { Problem } from '../problem.ts'
import type { PairedDevice } from '../store/devices.ts'
import type { SeatFinder } from '../store/seats.ts'
import type { Survey } from '../store/surveys.ts'
import { isInTime } from '../training/closing.ts'
import { type Claim, seatedAs, seatFor } from '../training/seating.ts'
import { isSeatToken } from '../training/seatToken.ts'
import type { NewResponse } from './writer.ts'

/** What comes with a request besides the response itself. */
export interface Sender {
  /** The code of a pass as it was sent; `null`: none. */
  readonly pass: string | null
  /** `unknown` is one whose token opens nothing any more. */
  readonly device: PairedDevice | 'unknown' | null
  readonly address: string
}

/** Somebody with nothing in their hands. */
export const stranger: Sender = { pass: null, device: null, address: '' }

export type Admission = Pick<NewResponse, 'pass' | 'seat' | 'class' | 'device' | 'unit'>

/** @throws Problem `device.revoked`, `device.surveyDenied` */
function admitDevice(device: Sender['device'], survey: string): PairedDevice | null {
  if (device === 'unknown') throw new Problem('device.revoked')
  if (device && !device.surveys.includes(survey)) throw new Problem('device.surveyDenied', { survey })
  return device
}

/**
 * @returns what lets a response to a survey in, to be stored with it; or throws Problem `pass.spent`, `code.throttled`,
 * `device.revoked`, `device.surveyDenied`, `survey.guarded`, and those of a seat
 */
export function openAdmission(findPass: PassLookup, findSeat: SeatFinder) {
  const admitPass = async (code: string, use: PassUse, address: string) => {
    const pass = await findPass(code, address, use)
    if (!pass) throw new Problem('pass.spent')
    return pass
  }

  return async (
    { slug, guarded }: Survey,
    { pass, device, address }: Sender,
    claim: Claim & { readonly submittedAt: string },
  ): Promise<Admission> => {
    const from = admitDevice(device, slug)
    if (pass !== null && isSeatToken(pass)) {
      const seat = await seatFor(findSeat, pass, claim)
      if (!isInTime(seat.closedAt, claim.submittedAt)) throw new Problem('phase.closed')
      return { ...seatedAs(seat), device: from?.id ?? null }
    }
    const by = pass === null ? null : await admitPass(pass, claim, address)
    if (guarded && !from && !by) throw new Problem('survey.guarded', { survey: slug })
    const unit = by?.unit ?? from?.unit ?? null
    return { pass: by?.hash ?? null, seat: null, class: null, device: from?.id ?? null, unit }
  }
}

/** Lets in what belongs to a seat, whenever it comes: brought from another installation, or typed in from paper. */
export const admitSeated =
  (findSeat: SeatFinder) =>
  async (_survey: Survey, { pass }: Sender, claim: Claim): Promise<Admission> => ({
    ...seatedAs(await seatFor(findSeat, pass ?? '', claim)),
    device: null,
  })
