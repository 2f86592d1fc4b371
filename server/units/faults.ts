/** What is wrong with a unit in its tree: each fault as the Problem that people are told. */
import { dayAfter } from '../../surveys/validity.ts'
import { Problem } from '../problem.ts'
import { isWithin, type Span, shared, uncovered } from './span.ts'
import { nameOf, type State, type Tree, type Unit } from './unit.ts'

const nameIn = (tree: Tree, id: string) => {
  const unit = tree.get(id)
  return unit ? nameOf(unit) : id
}

function* faultsOfDays({ states }: Unit) {
  for (const [place, { name, validFrom, validUntil }] of states.entries()) {
    if (validUntil !== null && validUntil < validFrom)
      yield new Problem('unit.dates', { unit: name, from: validFrom, until: validUntil })
    const earlier = states.slice(0, place).find(one => isWithin(one, validFrom))
    if (earlier) yield new Problem('unit.overlap', { unit: name, on: validFrom })
  }
}

/** Whether, on some day of a span, `aim` stands above a unit, or is it. */
function isUnder(tree: Tree, unit: string, aim: string, span: Span): boolean {
  const seen = new Set<string>()
  const open: [string, Span][] = [[unit, span]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [id, days] = next
    if (id === aim) return true
    const key = `${id} ${days.validFrom} ${days.validUntil}`
    if (seen.has(key)) continue
    seen.add(key)
    for (const state of tree.get(id)?.states ?? []) {
      const common = shared(state, days)
      if (common !== null && state.parent !== null) open.push([state.parent, common])
    }
  }
  return false
}

function* faultsOfParents(tree: Tree, { id, states }: Unit) {
  for (const state of states) {
    const { name, parent } = state
    if (parent === null) continue
    const above = tree.get(parent)
    const missing = above ? uncovered(state, above.states) : state.validFrom
    const words = { unit: name, parent: nameIn(tree, parent) }
    if (missing !== null) yield new Problem('unit.parentMissing', { ...words, on: missing })
    if (isUnder(tree, parent, id, state)) yield new Problem('unit.cycle', words)
  }
}

/** The states of all units by their codes. */
type Codes = ReadonlyMap<string, readonly { readonly id: string; readonly state: State }[]>

function codesOf(tree: Tree): Codes {
  const codes = new Map<string, { id: string; state: State }[]>()
  for (const { id, states } of tree.values())
    for (const state of states) {
      const known = codes.get(state.code)
      if (known) known.push({ id, state })
      else codes.set(state.code, [{ id, state }])
    }
  return codes
}

function* faultsOfCodes(tree: Tree, codes: Codes, { id, states }: Unit) {
  for (const state of states)
    for (const other of codes.get(state.code) ?? []) {
      const days = other.id === id ? null : shared(state, other.state)
      if (days === null) continue
      const { name, parent } = other.state
      yield new Problem('unit.codeTaken', {
        unit: state.name,
        code: state.code,
        other: parent === null ? name : `${name} (${nameIn(tree, parent)})`,
        on: days.validFrom,
      })
    }
}

function* faultsOfSuccessors(tree: Tree, unit: Unit) {
  const [first] = unit.successors
  if (!first) return
  const words = { unit: nameOf(unit) }
  const ended = unit.states.at(-1)?.validUntil ?? null
  if (ended === null) {
    yield new Problem('unit.notEnded', words)
    return
  }
  const on = dayAfter(ended)
  for (const { unit: id } of unit.successors)
    if (id === unit.id || !tree.get(id)?.states.some(state => isWithin(state, on)))
      yield new Problem('unit.successorMissing', { ...words, successor: nameIn(tree, id), on })
}

export interface Fault {
  /** The unit that would be wrong; not always one of those that were changed. */
  readonly unit: string
  readonly problem: Problem
}

/** The changed units, and those whose parents or successors they are. */
function touchedBy(tree: Tree, changed: ReadonlySet<string>): Unit[] {
  return [...tree.values()].filter(
    ({ id, states, successors }) =>
      changed.has(id) ||
      states.some(({ parent }) => parent !== null && changed.has(parent)) ||
      successors.some(({ unit }) => changed.has(unit)),
  )
}

/** Everything that is wrong in a tree after some of its units were changed; nothing where it was right and still is. */
export function faultsOf(tree: Tree, changed: ReadonlySet<string>): Fault[] {
  const touched = touchedBy(tree, changed)
  const each = (find: (unit: Unit) => Iterable<Problem>): Fault[] =>
    touched.flatMap(unit => [...find(unit)].map(problem => ({ unit: unit.id, problem })))
  const ofDays = each(faultsOfDays)
  if (ofDays.length > 0) return ofDays
  const codes = codesOf(tree)
  return each(function* others(unit) {
    yield* faultsOfParents(tree, unit)
    if (changed.has(unit.id)) yield* faultsOfCodes(tree, codes, unit)
    yield* faultsOfSuccessors(tree, unit)
  })
}
