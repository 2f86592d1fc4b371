/** One unit with everything that it was, where it came from and what became of it. */
import { asc, eq, inArray, or } from 'drizzle-orm'
import { root, type Thing } from '../access/subject.ts'
import { today } from '../ingest/day.ts'
import { type Heir, heirsOf } from '../units/heirs.ts'
import { isWithin, never } from '../units/span.ts'
import type { State } from '../units/unit.ts'
import type { Database } from './database.ts'
import type { Extent } from './tables/unit.ts'
import { readTree } from './unitTree.ts'

export interface Named {
  readonly id: string
  readonly name: string
}

/** A unit that another came from, or went into. */
export interface Relative extends Named {
  readonly kind: string
  readonly validFrom: string
  readonly validUntil: string | null
  readonly extent: Extent
}

export interface UnitHistory {
  readonly id: string
  /** The last name. */
  readonly name: string
  readonly path: string
  readonly states: readonly (Omit<State, 'parent'> & { readonly parent: Named | null })[]
  readonly predecessors: readonly Relative[]
  readonly successors: readonly Relative[]
  /** Where it lives on today, each with its path; none where it has not ended. */
  readonly heirs: readonly (Heir & { readonly path: string })[]
}

/** Where a unit hangs, or `undefined` where there is none of that id. */
export async function unitThing(
  { tables: { units }, read }: Database,
  id: string,
): Promise<Thing | undefined> {
  const [unit] = await read.select({ path: units.path }).from(units).where(eq(units.id, id))
  return unit
}

async function heirsIn({ tables, read }: Database, id: string): Promise<UnitHistory['heirs']> {
  const { tree, paths } = await readTree(read, tables)
  return heirsOf(tree, id, today()).map(heir => ({ ...heir, path: paths.get(heir.id) ?? root }))
}

/** `undefined` where there is no unit of that id, or none with a history, as the root. */
export async function unitHistory(database: Database, id: string): Promise<UnitHistory | undefined> {
  const { tables, read } = database
  const { units, unitStates, unitSuccessors } = tables
  const [unit] = await read.select().from(units).where(eq(units.id, id))
  const own = await read
    .select()
    .from(unitStates)
    .where(eq(unitStates.unit, id))
    .orderBy(asc(unitStates.validFrom))
  const last = own.at(-1)
  if (!unit || !last) return undefined
  const links = await read
    .select()
    .from(unitSuccessors)
    .where(or(eq(unitSuccessors.unit, id), eq(unitSuccessors.successor, id)))
  const parents = own.flatMap(({ parent }) => (parent === null ? [] : [parent]))
  const others = [...new Set([...parents, ...links.flatMap(link => [link.unit, link.successor])])]
  const states = await read
    .select()
    .from(unitStates)
    .where(inArray(unitStates.unit, others))
    .orderBy(asc(unitStates.validFrom))
  const statesOf = (other: string) => states.filter(state => state.unit === other)
  const named = (other: string, on: string): Named => {
    const all = statesOf(other)
    return { id: other, name: (all.find(state => isWithin(state, on)) ?? all.at(-1))?.name ?? other }
  }
  const relative = (other: string, extent: Extent): Relative[] => {
    const all = statesOf(other)
    const [first, end] = [all[0], all.at(-1)]
    if (!first || !end) return []
    const { name, kind, validUntil } = end
    return [{ id: other, name, kind, validFrom: first.validFrom, validUntil, extent }]
  }
  return {
    id,
    name: last.name,
    path: unit.path,
    states: own.map(({ unit: _unit, folded: _folded, parent, ...state }) => ({
      ...state,
      parent: parent === null ? null : named(parent, state.validFrom),
    })),
    predecessors: links.flatMap(link => (link.successor === id ? relative(link.unit, link.extent) : [])),
    successors: links.flatMap(link => (link.unit === id ? relative(link.successor, link.extent) : [])),
    heirs: (last.validUntil ?? never) < today() ? await heirsIn(database, id) : [],
  }
}
