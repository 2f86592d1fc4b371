/** How far a class is: which of its tests is open, which come next, and whether its follow-up is due. */
import type { Phase, TrainingClass } from './classes.ts'

/** In the order of the course. */
export const phases: readonly Phase[] = ['pre', 'post', 'followUp']

type Opened = Pick<TrainingClass, 'phases'>
type Held = Opened & Pick<TrainingClass, 'heldOn'>

export type PhaseState = 'unopened' | 'open' | 'closed'

export function stateOf({ phases: opened }: Opened, phase: Phase): PhaseState {
  const found = opened.find(one => one.phase === phase)
  if (!found) return 'unopened'
  return found.closedAt === null ? 'open' : 'closed'
}

/** The test that is open now; `null`: none is. */
export const openPhaseOf = (held: Opened): Phase | null =>
  phases.find(phase => stateOf(held, phase) === 'open') ?? null

/** The latest test of the course that was ever opened; `null`: none was yet. */
export const lastPhaseOf = (held: Opened): Phase | null =>
  phases.findLast(phase => stateOf(held, phase) !== 'unopened') ?? null

/** The test that comes after all that were opened; `null`: all were. */
export function nextPhaseOf(held: Opened): Phase | null {
  const last = lastPhaseOf(held)
  return phases[last === null ? 0 : phases.indexOf(last) + 1] ?? null
}

/** Whether the right answers may be shown: the test at the end is over, and none is open. */
export const isRevealable = (held: Opened): boolean =>
  stateOf(held, 'post') === 'closed' && openPhaseOf(held) === null

/**
 * A day so many months later, or the last of that month where it is shorter.
 *
 * @example monthsAfter('2026-08-31', 6) // '2027-02-28'
 */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** When the follow-up is to be: from three months after the class to six. */
export const followUpSpan = ({ heldOn }: Pick<TrainingClass, 'heldOn'>) => ({
  from: monthsAfter(heldOn, 3),
  until: monthsAfter(heldOn, 6),
})

/** @returns `null` where nothing has to be pointed out: it was opened, it is too early, or there was no course */
export function followUpDue(held: Held, today: string): 'due' | 'overdue' | null {
  if (stateOf(held, 'post') !== 'closed' || stateOf(held, 'followUp') !== 'unopened') return null
  const { from, until } = followUpSpan(held)
  if (today < from) return null
  return today <= until ? 'due' : 'overdue'
}
