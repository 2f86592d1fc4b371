/** What an imported table would change, and every line of it that cannot be taken. */
import { Problem } from '../problem.ts'
import { canonical } from '../../surveys/canonical.ts'
import { rowsOf } from './csv.ts'
import { type Entry, entryOf } from './entry.ts'
import { faultsOf } from './faults.ts'
import { isWithin } from './span.ts'
import { arranged, type Tree, type Unit } from './unit.ts'

export interface LineFault {
  readonly line: number
  readonly problem: Problem
}

export interface Plan {
  /** The units that would be new or different. */
  readonly units: readonly Unit[]
  readonly unchanged: number
  readonly faults: readonly LineFault[]
}

const failed = (line: number, problem: Problem): Plan => ({
  units: [],
  unchanged: 0,
  faults: [{ line, problem }],
})

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

const repeated = (units: ReadonlyMap<string, readonly Entry[]>): LineFault[] =>
  [...units.values()].flatMap(entries =>
    entries.flatMap(({ line, state: { name, validFrom } }, place) =>
      entries.findIndex(({ state }) => state.validFrom === validFrom) < place
        ? [{ line, problem: new Problem('unit.repeated', { unit: name, on: validFrom }) }]
        : [],
    ),
  )

/** Units that the table does not name stay as they are. */
export function planImport(tree: Tree, text: string): Plan {
  const table = rowsOf(text)
  if (table.kind === 'unreadable')
    return failed(
      table.line,
      table.missing.length > 0
        ? new Problem('unit.header', { columns: table.missing.join(', ') })
        : new Problem('unit.unreadable'),
    )
  const read = table.rows.map(entryOf)
  const entries = read.flatMap(one => (Array.isArray(one) ? [] : [one]))
  const lines = grouped(entries)
  const ofCells = read
    .flatMap(one => (Array.isArray(one) ? one : []))
    .map(({ line, ...cell }) => ({ line, problem: new Problem('unit.cell', cell) }))
  const early = [...ofCells, ...repeated(lines)]
  const stated = [...lines].map(([id, own]) => unitFrom(id, own))
  const units = stated.filter(unit => canonical(tree.get(unit.id) ?? null) !== canonical(unit))
  const unchanged = stated.length - units.length
  if (early.length > 0)
    return { units, unchanged, faults: early.toSorted((one, other) => one.line - other.line) }
  const changed = new Map([...tree, ...units.map(unit => [unit.id, unit] as const)])
  const faults = faultsOf(changed, new Set(units.map(({ id }) => id))).map(({ unit, problem }) => ({
    // A unit that the file leaves out can be hurt by it all the same; there is no line to name then.
    line: lineOf(lines.get(unit) ?? [], problem),
    problem,
  }))
  return { units, unchanged, faults: faults.toSorted((one, other) => one.line - other.line) }
}

/** The line of the state that a problem is about, or of the unit. */
function lineOf(entries: readonly Entry[], { details }: Problem): number {
  const on = String(details.on ?? details.from ?? '')
  const own =
    entries.find(({ state }) => state.validFrom === on) ?? entries.find(({ state }) => isWithin(state, on))
  return (own ?? entries.at(-1))?.line ?? 0
}
