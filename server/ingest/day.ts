/** The calendar day in Việt Nam, by which choices and names of places change. */

/** Seven hours ahead of UTC, all year. */
const ahead = 7 * 3_600_000

/** @example dayOf('2026-06-30T17:00:00Z') // '2026-07-01' */
export const dayOf = (instant: string): string =>
  new Date(Date.parse(instant) + ahead).toISOString().slice(0, 10)

/** The day that it is now. */
export const today = (): string => dayOf(new Date().toISOString())
