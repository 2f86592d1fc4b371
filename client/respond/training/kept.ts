/** Finished tests that this device has not got rid of. */
import type { Letter } from '../letter.ts'
import { deviceSender } from '../senders.ts'
import type { Seat } from './seat.ts'
import { isEqual, sittingOf } from './sitting.ts'

export const listKept = async (): Promise<readonly Letter[]> =>
  (await deviceSender.list().catch(() => [])).filter(({ sitting }) => sitting !== undefined)

/** The one that was written on a seat; `undefined`: there is none. */
export const keptFor = async (seat: Seat): Promise<Letter | undefined> =>
  (await listKept()).find(({ sitting }) => sitting && isEqual(sitting, sittingOf(seat)))
