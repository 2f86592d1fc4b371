/** The ways to change the history of a unit; each gives the unit as it would be. */
import { Problem } from '../problem.ts'
import { dayBefore, isWithin } from './span.ts'
import { arranged, nameOf, type State, type Successor, type Unit } from './unit.ts'

/** What a unit is, without the days. */
export type Facts = Omit<State, 'validFrom' | 'validUntil'>

/** A unit that goes on has no successors. */
function settled(unit: Unit): Unit {
  const inOrder = arranged(unit)
  return inOrder.states.at(-1)?.validUntil === null ? { ...inOrder, successors: [] } : inOrder
}

/**
 * The unit is something else from a day on, until the end of what it was; in a gap, until the gap ends.
 *
 * @throws Problem `unit.overlap` where something begins on that very day: that wants a correction
 */
export function continued(unit: Unit, from: string, facts: Facts): Unit {
  const { states } = unit
  if (states.some(({ validFrom }) => validFrom === from))
    throw new Problem('unit.overlap', { unit: nameOf(unit), on: from })
  const before = states.find(state => isWithin(state, from))
  const next = states.find(({ validFrom }) => validFrom > from)
  const validUntil = before ? before.validUntil : next ? dayBefore(next.validFrom) : null
  const shortened = states.map(state =>
    state === before ? { ...state, validUntil: dayBefore(from) } : state,
  )
  return settled({ ...unit, states: [...shortened, { ...facts, validFrom: from, validUntil }] })
}

/**
 * One of its states was written down wrongly.
 *
 * @throws Problem `thing.notFound`
 */
export function corrected(unit: Unit, from: string, right: State): Unit {
  if (!unit.states.some(({ validFrom }) => validFrom === from)) throw new Problem('thing.notFound')
  return settled({
    ...unit,
    states: unit.states.map(state => (state.validFrom === from ? right : state)),
  })
}

/**
 * The unit ends with a day, and its territory or its tasks go to others.
 *
 * @throws Problem `unit.notInForce`, `unit.changedLater`, `unit.endedBefore`: a wrong end is corrected
 */
export function ended(unit: Unit, on: string, successors: readonly Successor[]): Unit {
  const name = nameOf(unit)
  if (!unit.states.some(({ validFrom }) => validFrom <= on))
    throw new Problem('unit.notInForce', { unit: name, on })
  const last = unit.states.at(-1)
  if (last && last.validFrom > on) throw new Problem('unit.changedLater', { unit: name, on: last.validFrom })
  const until = last?.validUntil ?? null
  if (until !== null && until < on) throw new Problem('unit.endedBefore', { unit: name, on: until })
  return arranged({
    ...unit,
    states: unit.states.map(state => (state === last ? { ...state, validUntil: on } : state)),
    successors,
  })
}
