/** A condition on the answers, and whether the respondent may have seen it otherwise. */
import type { Place } from './place.ts'

export interface Condition {
  /** @param item - the choice, row or column that it is asked about, where it is asked about one */
  readonly holds: (place: Place, item?: unknown) => boolean
  /**
   * Whether it may have been otherwise before the survey was completed, or on the respondent's clock. SurveyJS forgets
   * the answers to hidden questions at the very end and asks nothing anew, so an answer that hung on a forgotten one
   * may be there against its condition. Where SurveyJS itself has a verdict on the answers as they stand, that counts.
   */
  readonly doubtful: (place: Place, item?: unknown) => boolean
  /** Whether it is otherwise on a clock a day away: the respondent's may stand elsewhere on earth. */
  readonly wavering: (place: Place, item?: unknown) => boolean
}

const no = () => false

export const never: Condition = { holds: no, doubtful: no, wavering: no }

export function everyHolds(conditions: readonly Condition[], place: Place): boolean {
  for (const condition of conditions) if (!condition.holds(place)) return false
  return true
}

export function anyDoubtful(conditions: readonly Condition[], place: Place): boolean {
  return conditions.some(condition => condition.doubtful(place))
}

export function anyWavering(conditions: readonly Condition[], place: Place): boolean {
  return conditions.some(condition => condition.wavering(place))
}

/** The conditions of those around, as they read from a panel or row further in. */
export function outward(conditions: readonly Condition[]): Condition[] {
  return conditions.map(condition => ({
    holds: place => place.parent === null || condition.holds(place.parent),
    doubtful: place => place.parent !== null && condition.doubtful(place.parent),
    wavering: place => place.parent !== null && condition.wavering(place.parent),
  }))
}
