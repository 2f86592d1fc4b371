/** With which cards somebody has sat down on this phone, so that a reload asks nothing twice and a lost card may lie here. */
import { readKiosk } from '../kiosk.ts'
import type { Sitting } from '../letter.ts'
import type { CardName, Seat } from './seat.ts'
import { isEqual, sittingOf } from './sitting.ts'

/** With which this tab came. */
export interface Visit extends CardName {
  /** The card was made here, and nobody has said yet that they have its code. */
  readonly unnoted: boolean
}

const tabKey = 'training'
const phoneKey = 'cards'

/** Of a phone that goes from hand to hand. */
const most = 20

function read(storage: () => Storage, key: string) {
  try {
    return JSON.parse(storage().getItem(key) ?? 'null')
  } catch {
    return null
  }
}

function keep(storage: () => Storage, key: string, kept: object): void {
  try {
    storage().setItem(key, JSON.stringify(kept))
  } catch {
    // Then the code is asked for again.
  }
}

const tab = () => sessionStorage
const phone = () => localStorage

/** `null`: with none. */
export const readVisit = (): Visit | null => read(tab, tabKey)

export const keepVisit = (visit: Visit): void => keep(tab, tabKey, visit)

export function dropVisit(): void {
  try {
    sessionStorage.removeItem(tabKey)
  } catch {
    // Nothing was kept.
  }
}

/** Of all who sat down here, the latest first. */
const listSittings = (): readonly Sitting[] => read(phone, phoneKey) ?? []

/** Whether a card has sat down to this very test here. */
export const satHere = (seat: Seat): boolean =>
  listSittings().some(sitting => isEqual(sitting, sittingOf(seat)))

/** A tablet that many use remembers nobody. */
export function rememberSeat(seat: Seat): void {
  if (readKiosk()) return
  const others = listSittings().filter(sitting => !isEqual(sitting, sittingOf(seat)))
  keep(phone, phoneKey, [sittingOf(seat), ...others].slice(0, most))
}

/** The card of a class that was used here; `null`: none, or several, as on a phone that goes from hand to hand. */
export function cardHere(code: string): string | null {
  const cards = new Set(listSittings().flatMap(sitting => (sitting.class === code ? [sitting.card] : [])))
  const [card = null] = cards
  return cards.size === 1 ? card : null
}
