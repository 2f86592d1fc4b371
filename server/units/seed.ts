/** The units that the product begins with: the places of its own choice sets, and the bodies that the programme names. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Commune, communeDays, listCommunes } from '../../surveys/commune.ts'
import { districtDays, listDistricts } from '../../surveys/district.ts'
import { dayAfter, type Validity } from '../../surveys/validity.ts'
import { packageRoot } from '../packageRoot.ts'
import type { Database } from '../store/database.ts'
import { changeUnits } from '../store/unitTree.ts'
import { folded } from './folded.ts'
import { idFrom } from './id.ts'
import { kindOf } from './kind.ts'
import { planImport } from './import.ts'
import { isWithin } from './span.ts'
import { arranged, type State, type Successor, type Unit } from './unit.ts'

const seedFile = (name: string) => readFileSync(join(packageRoot, 'server/units/seed', name), 'utf8')

const Acts = z.object({
  /** What brought about the changes of a day. */
  days: z.record(z.string(), z.string()),
  /** How well it is known what became of a unit. */
  bases: z.record(z.string(), z.string()),
  formerProvince: z.string(),
})
type Acts = z.output<typeof Acts>

/** What the choice sets tell of a place in one of its periods. */
type Place = Validity &
  Pick<Commune, 'code' | 'name' | 'district' | 'successors' | 'basis' | 'formerProvince'>

const every = <Item>(days: readonly string[], listOn: (on: string) => readonly Item[]): Item[] => [
  ...new Set(days.flatMap(listOn)),
]

const properName = (name: string) => folded(name).split(',', 1)[0]

const endsBefore = (place: Place, on: string) =>
  place.validUntil !== undefined && dayAfter(place.validUntil) === on

/** The period that another continues: nothing but its name's first word, or its district, has changed. */
function continuedBy(place: Place, places: readonly Place[]): Place | undefined {
  const from = place.validFrom ?? ''
  const before = places.filter(one => endsBefore(one, from))
  const same = before.find(
    ({ code, name }) => code === place.code && properName(name) === properName(place.name),
  )
  const merged = before.some(one => one !== same && one.successors?.includes(place.code))
  return merged ? undefined : same
}

/** The periods of each unit, in their order. */
function chainsOf(places: readonly Place[]): Place[][] {
  const chains: Place[][] = []
  for (const place of places.toSorted((one, other) =>
    (one.validFrom ?? '') < (other.validFrom ?? '') ? -1 : 1,
  )) {
    const before = continuedBy(place, places)
    const chain = before && chains.find(one => one.at(-1) === before)
    if (chain) chain.push(place)
    else chains.push([place])
  }
  return chains
}

/** What the notes say, and of which province. */
interface Words {
  readonly acts: Acts
  readonly province: string
}

function noteOn(place: Place, { acts, province }: Words): string | null {
  const { validFrom = '', basis = '', formerProvince } = place
  const parts = [
    acts.days[validFrom],
    formerProvince !== undefined &&
      !province.endsWith(` ${formerProvince}`) &&
      acts.formerProvince.replace('{province}', formerProvince),
    acts.bases[basis],
  ]
  return parts.filter(Boolean).join('; ') || null
}

const stateFrom = (place: Place, parent: string, words: Words): State => ({
  validFrom: place.validFrom ?? '',
  validUntil: place.validUntil ?? null,
  code: String(place.code),
  name: place.name,
  kind: kindOf(place.name),
  parent,
  note: noteOn(place, words),
})

/** The id of the unit that has a code on a day, among those given. */
const unitWith = (units: readonly Unit[], code: number, on: string): string | undefined =>
  units.find(({ states }) => states.some(state => state.code === String(code) && isWithin(state, on)))?.id

/** What became of each unit, once all of them are known. */
function successorsOf({ successors = [], validUntil }: Place, units: readonly Unit[]): Successor[] {
  const extent = successors.length > 1 ? 'part' : 'whole'
  const on = validUntil === undefined ? null : dayAfter(validUntil)
  return successors.flatMap(code => {
    const unit = on === null ? undefined : unitWith(units, code, on)
    return unit === undefined ? [] : [{ unit, extent }]
  })
}

export async function seedUnits(): Promise<Unit[]> {
  const { units: shipped, faults } = await planImport(new Map(), seedFile('units.csv'))
  const [fault] = faults
  if (fault) throw fault.problem
  const top = shipped.find(({ states }) => states.some(({ kind }) => kind === 'province'))
  const words = {
    acts: Acts.parse(JSON.parse(seedFile('acts.json'))),
    province: top?.states.at(-1)?.name ?? '',
  }
  const unitFrom = (chain: readonly Place[], parentOf: (place: Place) => string): Unit => {
    const [first] = chain
    const id = idFrom(String(first?.code), first?.validFrom ?? '')
    return arranged({
      id,
      states: chain.map(place => stateFrom(place, parentOf(place), words)),
      successors: [],
    })
  }
  const above = () => top?.id ?? ''
  const districts = chainsOf(every(districtDays, listDistricts)).map(chain => unitFrom(chain, above))
  const chains = chainsOf(every(communeDays, listCommunes))
  const communes = chains.map(chain =>
    unitFrom(chain, ({ district, validFrom = '' }) =>
      district === undefined ? above() : (unitWith(districts, district, validFrom) ?? above()),
    ),
  )
  const settled = communes.map((unit, place) => {
    const last = chains[place]?.at(-1)
    return arranged({ ...unit, successors: last ? successorsOf(last, communes) : [] })
  })
  return [...shipped, ...districts, ...settled]
}

/** Brings a database that knows no units to those of the programme. */
export async function plantUnits(database: Database): Promise<void> {
  const { tables, read } = database
  const [known] = await read.select({ unit: tables.unitStates.unit }).from(tables.unitStates).limit(1)
  if (known) return
  await changeUnits(database, 'shipped', async ({ tree }) => {
    if ([...tree.values()].some(({ states }) => states.length > 0)) return null
    const units = await seedUnits()
    return { units, action: 'unit.import', subject: 'root', detail: { units: units.length } }
  })
}
