/** Whose test a letter is: what a seat and a letter know of each other. */
import type { Letter, Sitting } from '../letter.ts'
import { deviceSender } from '../senders.ts'
import type { Seat } from './seat.ts'

export const sittingOf = ({ class: { code }, card, phase }: Seat): Sitting => ({ class: code, card, phase })

const isEqual = (one: Sitting, other: Sitting) =>
  one.class === other.class && one.card === other.card && one.phase === other.phase

/** Finished tests that this device has not got rid of. */
export const listKept = async (): Promise<readonly Letter[]> =>
  (await deviceSender.list().catch(() => [])).filter(({ sitting }) => sitting !== undefined)

/** The one that was written on a seat; `undefined`: there is none. */
export const keptFor = async (seat: Seat): Promise<Letter | undefined> =>
  (await listKept()).find(({ sitting }) => sitting && isEqual(sitting, sittingOf(seat)))
