/** How long a test may still take: a limit that warns, and that everybody may put off. */

const minute = 60_000
/** Before the end. */
export const warning = 2 * minute
export const extension = 5 * minute

/** A test that was left for longer than this was not being written meanwhile. */
const longest = 12 * 60 * minute

/**
 * When the time of a test is up, by the clock of the phone; a clock that was put back or far forward since the
 * beginning begins anew.
 *
 * @param minutes - `null`: never
 * @returns milliseconds since 1970
 */
export function endOf(startedAt: string, minutes: number | null, now: number): number | null {
  if (minutes === null) return null
  const begun = Date.parse(startedAt)
  const spent = now - begun
  return (spent >= 0 && spent < longest ? begun : now) + minutes * minute
}

export type Hour = 'enough' | 'short' | 'over'

/** @param end - as `endOf` gives it */
export const hourOf = (end: number, now: number): Hour =>
  now >= end ? 'over' : now >= end - warning ? 'short' : 'enough'

/**
 * What is left, in minutes and seconds, as a clock shows it.
 *
 * @example clockOf(125_000) // '2:05'
 */
export function clockOf(left: number): string {
  const seconds = Math.max(0, Math.ceil(left / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
