/** When a phase that was closed still takes answers: those on their way at once, those of a phone without a network later. */

const minute = 60_000
const grace = 10 * minute
export const delay = 14 * 24 * 60 * minute

/** The instant after which nothing more is taken that was not finished before. */
export const graceEnd = (closedAt: string): number => Date.parse(closedAt) + grace

/**
 * Whether an answer still comes in: within ten minutes of the closing any does, by the server's clock; for a
 * fortnight, one that its phone says was finished by then.
 *
 * @param closedAt - `null`: the phase is open
 */
export function isInTime(closedAt: string | null, submittedAt: string, now = Date.now()): boolean {
  if (closedAt === null) return true
  const end = graceEnd(closedAt)
  return now <= end || (Date.parse(submittedAt) <= end && now <= Date.parse(closedAt) + delay)
}
