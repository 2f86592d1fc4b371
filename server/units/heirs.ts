/** The units of today in which one that has ended lives on: its own successors, and those of what hung under it. */
import { isWithin, never } from './span.ts'
import { nameOf, stateBy, type Tree } from './unit.ts'

export interface Heir {
  readonly id: string
  readonly name: string
  /** Whether all that it came from, as far as it is recorded, was of the ended unit. */
  readonly wholly: boolean
}

const isInForce = (tree: Tree, id: string, on: string) =>
  tree.get(id)?.states.some(state => isWithin(state, on)) ?? false

/** A unit, and everything under it that is no more either. */
function endedUnder(tree: Tree, id: string, on: string): Set<string> {
  const below = new Map<string, string[]>()
  for (const unit of tree.values()) {
    const above = stateBy(unit, on)?.parent ?? null
    if (above !== null) below.set(above, [...(below.get(above) ?? []), unit.id])
  }
  const found = new Set<string>()
  const open = [id]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isInForce(tree, next, on)) continue
    found.add(next)
    open.push(...(below.get(next) ?? []))
  }
  return found
}

/** The units that went into each. */
function predecessorsOf(tree: Tree): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { id, successors } of tree.values())
    for (const { unit } of successors) found.set(unit, [...(found.get(unit) ?? []), id])
  return found
}

/** Whether there was nothing of a unit before another had ended. */
const follows = (tree: Tree, id: string, other: string) =>
  (tree.get(id)?.states[0]?.validFrom ?? '') > (tree.get(other)?.states.at(-1)?.validUntil ?? never)

/** In the order of their ids; none of a unit that is in force. */
export function heirsOf(tree: Tree, id: string, on: string): Heir[] {
  const own = endedUnder(tree, id, on)
  const line = new Set(own)
  const heirs = new Set<string>()
  // Those that are added on the way are gone through as well.
  for (const one of line)
    for (const { unit } of tree.get(one)?.successors ?? [])
      (isInForce(tree, unit, on) ? heirs : line).add(unit)
  const before = predecessorsOf(tree)
  const isOwn = (one: string): boolean =>
    own.has(one) ||
    ((line.has(one) || heirs.has(one)) &&
      (before.get(one) ?? []).every(other => isOwn(other) && follows(tree, one, other)))
  return [...heirs].toSorted().flatMap(heir => {
    const unit = tree.get(heir)
    return unit ? [{ id: heir, name: nameOf(unit), wholly: isOwn(heir) }] : []
  })
}
