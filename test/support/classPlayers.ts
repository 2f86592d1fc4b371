/** The people of the class of forty: who they are, what they know, and who does something out of the ordinary. */
import { seeded } from '../../analysis/random.ts'
import type { About } from './hall.ts'

export type Phase = 'pre' | 'post' | 'followUp'

/** Known by their place among the cards. */
export interface Player {
  readonly place: number
  readonly about: About
  readonly marks: readonly string[]
  readonly knowledge: number
}

/** Who does something out of the ordinary. */
export const who = {
  mistypes: 3,
  sendsThrice: 7,
  hasTwoPhones: 8,
  closesTheBrowser: 9,
  isFiveHoursAhead: 10,
  isFiveHoursBehind: 11,
  handsInNothingBefore: 12,
  hasNoNetwork: 13,
  isInGrace: 14,
  isTooLateBefore: 15,
  onTheWayBefore: [16, 17, 18, 19, 20, 21],
  hasNoCard: 22,
  dropsOut: [0, 1],
  losesTheCard: [2, 4],
  losesAndForgets: 6,
  isInGraceAfter: 23,
  sendsAfterTheReveal: 24,
  isTooLateAfter: 25,
  onTheWayAfter: [26, 27, 28, 29],
  doesNotComeBack: [30, 31, 32, 33],
  losesTheCardLater: 7,
}

/** What a course adds to what somebody knows, and what is left of it. */
export const learned: Readonly<Record<Phase, number>> = { pre: 0, post: 0.25, followUp: 0.15 }
const sexOf = (place: number) => (place === 5 ? 99 : Math.floor(place / 2) % 2 === 0 ? 2 : 1)

export const playerAt = (place: number): Player => ({
  place,
  about: { sex: sexOf(place), audience: 2 + (place % 3), firstClass: place % 4 !== 0 },
  marks: [
    String.fromCharCode(65 + (place % 23)),
    String(1 + ((place * 7) % 31)),
    String(place % 5),
    String.fromCharCode(65 + ((place * 5) % 19)),
  ],
  knowledge: 0.3 + 0.35 * seeded(place + 1)(),
})
