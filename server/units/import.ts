/** What an imported table would change, and every line of it that cannot be taken. */
import { Problem } from '../problem.ts'
import { canonical } from '../../surveys/canonical.ts'
import { inSlices } from '../slices.ts'
import { type LineFault, rowsOf } from './csv.ts'
import { type Entry, entryOf } from './entry.ts'
import { faultsOf } from './faults.ts'
import { isWithin } from './span.ts'
import { arranged, type Tree, type Unit } from './unit.ts'

export interface Plan {
  /** The units that would be new or different. */
  readonly units: readonly Unit[]
  readonly unchanged: number
  /** The first of them. */
  readonly faults: readonly LineFault[]
  /** How many there are besides. */
  readonly more: number
}

/** What a table says of each unit is its whole history. */
const unitFrom = (id: string, entries: readonly Entry[]): Unit =>
  arranged({
    id,
    states: entries.map(({ state }) => state),
    successors: entries.flatMap(({ successors }) => successors),
  })

function grouped(entries: readonly Entry[]): Map<string, Entry[]> {
  const units = new Map<string, Entry[]>()
  for (const entry of entries) {
    const known = units.get(entry.id)
    if (known) known.push(entry)
    else units.set(entry.id, [entry])
  }
  return units
}

/** So many are told; of the others only how many there are. */
const mostTold = 200

/** The first faults, in the order of their lines, and how many more there are. */
class Faults {
  readonly #told: LineFault[] = []
  #found = 0

  /** @param tell - asked only for those that are told */
  add(tell: () => LineFault) {
    this.#found += 1
    if (this.#told.length < mostTold) this.#told.push(tell())
  }

  get none(): boolean {
    return this.#found === 0
  }

  get told(): Pick<Plan, 'faults' | 'more'> {
    const faults = this.#told.toSorted((one, other) => one.line - other.line)
    return { faults, more: this.#found - faults.length }
  }
}

function noteRepeated(faults: Faults, entries: readonly Entry[]) {
  const days = new Set<string>()
  for (const { line, state } of entries) {
    const { name, validFrom } = state
    if (days.has(validFrom))
      faults.add(() => ({ line, problem: new Problem('unit.repeated', { unit: name, on: validFrom }) }))
    days.add(validFrom)
  }
}

/** Units that the table does not name stay as they are. It takes its time in slices. */
export async function planImport(tree: Tree, text: string): Promise<Plan> {
  const table = await rowsOf(text)
  if (table.kind === 'refused') return { units: [], unchanged: 0, faults: [table.fault], more: 0 }
  const faults = new Faults()
  const entries: Entry[] = []
  for await (const row of inSlices(table.rows)) {
    const read = entryOf(row)
    if (!Array.isArray(read)) entries.push(read)
    else
      for (const { line, ...cell } of read)
        faults.add(() => ({ line, problem: new Problem('unit.cell', cell) }))
  }
  const lines = grouped(entries)
  const units: Unit[] = []
  for await (const [id, own] of inSlices(lines)) {
    noteRepeated(faults, own)
    const unit = unitFrom(id, own)
    if (canonical(tree.get(id) ?? null) !== canonical(unit)) units.push(unit)
  }
  const unchanged = lines.size - units.length
  if (!faults.none) return { units, unchanged, ...faults.told }
  const changed = new Map([...tree, ...units.map(unit => [unit.id, unit] as const)])
  for await (const found of inSlices(faultsOf(changed, new Set(units.map(({ id }) => id)))))
    for (const { unit, problem } of found)
      // A unit that the file leaves out can be hurt by it all the same; there is no line to name then.
      faults.add(() => ({ line: lineOf(lines.get(unit) ?? [], problem), problem }))
  return { units, unchanged, ...faults.told }
}

/** The line of the state that a problem is about, or of the unit. */
function lineOf(entries: readonly Entry[], { details }: Problem): number {
  const on = String(details.on ?? details.from ?? '')
  const own =
    entries.find(({ state }) => state.validFrom === on) ?? entries.find(({ state }) => isWithin(state, on))
  return (own ?? entries.at(-1))?.line ?? 0
}
