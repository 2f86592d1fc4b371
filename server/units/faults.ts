/** What is wrong with a unit in its tree: each fault as the Problem that people are told. */
import { dayAfter } from '../../surveys/validity.ts'
import { Problem } from '../problem.ts'
import { isWithin, never, type Span, shared, uncovered } from './span.ts'
import { nameOf, type State, type Tree, type Unit } from './unit.ts'

const nameIn = (tree: Tree, id: string) => {
  const unit = tree.get(id)
  return unit ? nameOf(unit) : id
}

function* faultsOfDays({ states }: Unit) {
  let until = ''
  for (const { name, validFrom, validUntil } of states) {
    if (validUntil !== null && validUntil < validFrom)
      yield new Problem('unit.dates', { unit: name, from: validFrom, until: validUntil })
    if (validFrom <= until) yield new Problem('unit.overlap', { unit: name, on: validFrom })
    if ((validUntil ?? never) > until) until = validUntil ?? never
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
  for (const state of states) {
    const other = codes.get(state.code)?.find(one => one.id !== id && shared(state, one.state) !== null)
    const days = other ? shared(state, other.state) : null
    if (!other || days === null) continue
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

/**
 * What is wrong in a tree after some of its units were changed, unit by unit; nothing where it was right and still is.
 * Where days are wrong, there is no judging of what depends on them.
 */
export function* faultsOf(tree: Tree, changed: ReadonlySet<string>): Generator<Fault[]> {
  const touched = touchedBy(tree, changed)
  let sound = true
  for (const unit of touched) {
    const found = [...faultsOfDays(unit)].map(problem => ({ unit: unit.id, problem }))
    sound &&= found.length === 0
    yield found
  }
  if (!sound) return
  const codes = codesOf(tree)
  for (const unit of touched)
    yield [
      ...faultsOfParents(tree, unit),
      ...(changed.has(unit.id) ? faultsOfCodes(tree, codes, unit) : []),
      ...faultsOfSuccessors(tree, unit),
    ].map(problem => ({ unit: unit.id, problem }))
}
