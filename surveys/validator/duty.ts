/** The second look at a question that is seen: is it open to change, is it answered, and does the answer agree. */
import { isBlank } from './blank.ts'
import { anyWavering, everyHolds } from './condition.ts'
import type { Given } from './given.ts'
import type { Check } from './kinds/kind.ts'
import type { Known } from './level.ts'
import { report, type Place } from './place.ts'
import type { Value } from './value.ts'
import type { Openness } from './visibility.ts'

export type Duty = (place: Place) => void

export interface DutyParts {
  readonly known: Known
  readonly openness: Openness
  readonly given: Given
  readonly demand: Value | boolean
  readonly checks: readonly Check[]
  readonly demands: readonly Check[]
  readonly parts: Check | null
  readonly beside: readonly (readonly [key: string, check: Check])[]
  readonly comment: Check | null
}

/** @returns `null` when there is nothing that the first look did not say */
export function lookOf(duty: DutyParts): Duty | null {
  const { known, openness, parts, beside, comment } = duty
  const { key } = known
  const open = opened(duty)
  const isLocked = openness.readOnly || openness.locking.length > 0
  const always = [...(parts === null ? [] : [parts]), ...(comment === null ? [] : [comment])]
  if (!isLocked && always.length + beside.length === 0) {
    if (open === null) return null
    if (openness.enabling.length === 0) return place => open(place.values[key], place)
  }
  const closed = closing(duty)
  return place => {
    const value = place.values[key]
    for (const check of always) check(value, place)
    for (const [besideKey, check] of beside) check(place.values[besideKey], place)
    if (openness.readOnly || !everyHolds(openness.enabling, place)) closed(value, place)
    else if (open !== null) open(value, place)
  }
}

/** An answer that nobody could have entered. What stands in panels and rows is closed there. */
function closing({ known, openness, given, parts }: DutyParts): Check {
  return (value, place) => {
    if (value === undefined || parts !== null) return
    if (!openness.readOnly && everyHolds(openness.locking, place)) return
    if (!given.explains(value, place)) report(place, known.name, 'readOnly')
  }
}

/** What is asked of a question that is open to change. */
function opened({ known, demand, checks, demands, openness }: DutyParts): Check | null {
  if (demand === false && checks.length + demands.length === 0) return null
  const isDue = (place: Place) => (typeof demand === 'boolean' ? demand : demand.holds(place))
  const missing = (place: Place) => {
    const doubts = [...known.showing, ...openness.enabling, ...(typeof demand === 'boolean' ? [] : [demand])]
    if (!anyWavering(doubts, place)) report(place, known.name, 'required')
  }
  return (value, place) => {
    if (demand !== false && isBlank(value) && isDue(place)) {
      missing(place)
      return
    }
    for (const check of demands) check(value, place)
    if (value === undefined) return
    for (const check of checks) check(value, place)
  }
}
