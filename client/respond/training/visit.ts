/** With which card this tab came to a test, so that a reload asks nothing twice. */
import type { CardName } from './seat.ts'

export interface Visit extends CardName {
  /** The card was made here, and nobody has said yet that they have its code. */
  readonly unnoted: boolean
}

const key = 'training'

/** `null`: with none. */
export function readVisit(): Visit | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

export function keepVisit(visit: Visit): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(visit))
  } catch {
    // Then the code is asked for again.
  }
}

export function dropVisit(): void {
  try {
    sessionStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}
