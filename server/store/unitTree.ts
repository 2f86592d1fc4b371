/** The tree of units as a whole: read to be judged, and written where a part of it has changed. */
import { eq, inArray } from 'drizzle-orm'
import { root, type Scope, within } from '../access/subject.ts'
import { today } from '../ingest/day.ts'
import { inSlices } from '../slices.ts'
import { faultsOf } from '../units/faults.ts'
import { folded } from '../units/folded.ts'
import { pathsOf } from '../units/path.ts'
import { arranged, type State, type Successor, type Tree, type Unit } from '../units/unit.ts'
import { record } from './audit.ts'
import type { Database, Reader, Writer } from './database.ts'
import type { Tables } from './tables.ts'
import type { Detail } from './tables/audit.ts'

type Paths = ReadonlyMap<string, string>

export interface Planted {
  readonly tree: Tree
  readonly paths: Paths
}

/** Every unit with its history, and where it hangs. */
export async function readTree(reader: Reader, tables: Tables): Promise<Planted> {
  const { units, unitStates, unitSuccessors } = tables
  const kept = await reader.select({ id: units.id, path: units.path }).from(units)
  const states = new Map<string, State[]>(kept.map(({ id }) => [id, []]))
  for await (const { unit, folded: _, ...state } of inSlices(await reader.select().from(unitStates)))
    states.get(unit)?.push(state)
  const successors = new Map<string, Successor[]>()
  for (const { unit, successor, extent } of await reader.select().from(unitSuccessors))
    successors.set(unit, [...(successors.get(unit) ?? []), { unit: successor, extent }])
  const tree = new Map<string, Unit>()
  for await (const [id, own] of inSlices(states))
    tree.set(id, arranged({ id, states: own, successors: successors.get(id) ?? [] }))
  return {
    tree,
    paths: new Map(kept.map(({ id, path }) => [id, path])),
  }
}

/** Few enough for the variables of one statement. */
const together = 500

function* batches<Item>(items: readonly Item[]) {
  for (let from = 0; from < items.length; from += together) yield items.slice(from, from + together)
}

/** Writes the paths that have changed of the units that are there already. */
async function movePaths(tx: Writer, { units }: Tables, known: Paths, paths: Paths) {
  for (const [id, path] of paths)
    if (known.has(id) && known.get(id) !== path) await tx.update(units).set({ path }).where(eq(units.id, id))
}

async function writeUnits(tx: Writer, tables: Tables, units: readonly Unit[], known: Paths, paths: Paths) {
  const { units: places, unitStates, unitSuccessors } = tables
  const fresh = units.filter(({ id }) => !known.has(id))
  for await (const some of inSlices(batches(fresh)))
    await tx.insert(places).values(some.map(({ id }) => ({ id, path: paths.get(id) ?? root })))
  await movePaths(tx, tables, known, paths)
  const old = units.flatMap(({ id }) => (known.has(id) ? [id] : []))
  for await (const some of inSlices(batches(old))) {
    await tx.delete(unitStates).where(inArray(unitStates.unit, some))
    await tx.delete(unitSuccessors).where(inArray(unitSuccessors.unit, some))
  }
  const states = units.flatMap(({ id, states: own }) =>
    own.map(state => ({ unit: id, ...state, folded: folded(state.name) })),
  )
  for await (const some of inSlices(batches(states))) await tx.insert(unitStates).values(some)
  const successors = units.flatMap(({ id, successors: own }) =>
    own.map(({ unit, extent }) => ({ unit: id, successor: unit, extent })),
  )
  for await (const some of inSlices(batches(successors))) await tx.insert(unitSuccessors).values(some)
}

export interface Change {
  /** As they are to be; a unit that is left out stays as it is. */
  readonly units: readonly Unit[]
  readonly action: string
  readonly subject: string
  readonly detail: Detail
}

/** Whoever changes the tree holds its root until it is done. */
async function holdTree(tx: Writer, tables: Tables): Promise<Planted> {
  const { units } = tables
  await tx.update(units).set({ path: root }).where(eq(units.path, root))
  return readTree(tx, tables)
}

/**
 * Changes units in one transaction, with the paths of everything below them. One change waits for another.
 *
 * @param change - `null`: nothing is to be changed after all
 * @throws Problem where the tree would be wrong afterwards; nothing is changed then
 */
export function changeUnits(
  { tables, write }: Database,
  actor: string,
  change: (planted: Planted) => Change | null | Promise<Change | null>,
): Promise<void> {
  return write(async tx => {
    const planted = await holdTree(tx, tables)
    const changed = await change(planted)
    if (changed === null) return
    const { units: own, ...deed } = changed
    const tree = new Map([...planted.tree, ...own.map(unit => [unit.id, unit] as const)])
    for await (const [fault] of inSlices(faultsOf(tree, new Set(own.map(({ id }) => id)))))
      if (fault) throw fault.problem
    await writeUnits(tx, tables, own, planted.paths, pathsOf(tree, today(), planted.paths))
    await record(tx, tables, { actor, ...deed })
  })
}

/** Puts every unit where it hangs on a day: moves that were dated ahead hold from then on. */
export const renewPaths = ({ tables, write }: Database, on: string): Promise<void> =>
  write(async tx => {
    const { tree, paths } = await holdTree(tx, tables)
    await movePaths(tx, tables, paths, pathsOf(tree, on, paths))
  })

/** The units that somebody may see, each with its history. */
export async function treeWithin({ tables, read }: Database, scope: Scope): Promise<Tree> {
  const { tree, paths } = await readTree(read, tables)
  return new Map([...tree].filter(([id]) => within(scope, { path: paths.get(id) ?? null })))
}
