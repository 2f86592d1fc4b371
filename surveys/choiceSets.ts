/** Choice sets that are long or change in time: a question names one, and the choices of the day are filled in. */
import audience from './choiceSets/audience.json' with { type: 'json' }
import { type Commune, communeDays, districtOf, listCommunes } from './commune.ts'
import { districtDays, listDistricts } from './district.ts'
import { type Choice, type Element, elementsOf, type Instrument, mapElements } from './instrument.ts'
import { dayAfter, inForce } from './validity.ts'

const kinds: Readonly<Record<string, string>> = { Xã: 'commune', Phường: 'ward', 'Thị trấn': 'township' }

const kindAndName = /^(Xã|Phường|Thị trấn) (.+)$/u

const properName = ({ name }: Commune) => name.replace(kindAndName, '$2')
const englishName = ({ name }: Commune) =>
  name.replace(kindAndName, (_, kind: string, proper: string) => `${proper} ${kinds[kind]}`)

const { compare } = new Intl.Collator('vi')

/** The district tells apart what has the same name, and what people know their commune by. */
function communeChoice(commune: Commune, on: string): Choice {
  const district = districtOf(commune.code, on)?.name
  const name = district === undefined ? '' : `, ${district}`
  return {
    value: commune.code,
    text: { default: commune.name + name, en: englishName(commune) + name },
  }
}

const choiceSets: Readonly<Record<string, (on: string) => Choice[]>> = {
  audience: () => audience,
  communes: on =>
    listCommunes(on)
      .toSorted((a, b) => compare(properName(a), properName(b)) || a.code - b.code)
      .map(commune => communeChoice(commune, on)),
  districts: on =>
    listDistricts(on).map(({ code, name }) => ({ value: code, text: { default: name, en: name } })),
}

export const choiceSetNames: readonly string[] = Object.keys(choiceSets)

/** What a list of choices or rows holds on a day, where its entries say from when until when they are valid. */
const current = (entries: unknown, on: string) =>
  Array.isArray(entries)
    ? entries.filter(entry => typeof entry !== 'object' || entry === null || inForce(entry, on))
    : []

function setNamed(name: string): (on: string) => Choice[] {
  const set = choiceSets[name]
  if (!set) throw new RangeError(`fillChoices requires one of ${choiceSetNames.join(', ')}, got ${name}`)
  return set
}

function fill(element: Element, on: string): Element {
  const { choiceSet, choices, rows } = element
  const set = choiceSet === undefined ? () => [] : setNamed(choiceSet)
  return {
    ...element,
    ...((choices || choiceSet !== undefined) && { choices: [...set(on), ...current(choices, on)] }),
    ...(Array.isArray(rows) && { rows: current(rows, on) }),
  }
}

/**
 * An instrument with the choices of a day: those of the named choice sets before a question's own, communes in
 * Vietnamese order, and without the choices and rows that are not in force.
 *
 * @param on - a day, as 2026-11-25
 * @throws RangeError when a question names a choice set that does not exist, or `on` is not a day
 * @example fillChoices(perception, '2026-11-25') // A03 offers the 104 units of the merged province
 */
export function fillChoices(instrument: Instrument, on: string): Instrument {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) throw new RangeError(`fillChoices requires a day, got ${on}`)
  return mapElements(instrument, element => fill(element, on))
}

const daysOf = (entries: unknown): string[] =>
  (Array.isArray(entries) ? entries : []).flatMap(entry => {
    const { validFrom, validUntil } = { ...Object(entry) }
    const from = typeof validFrom === 'string' ? [validFrom] : []
    return typeof validUntil === 'string' ? [...from, dayAfter(validUntil)] : from
  })

/**
 * The days from which an instrument offers something else than on the day before, in order.
 *
 * @example changeDays(perception).at(-1) // '2025-07-01'
 */
export function changeDays(instrument: Instrument): string[] {
  const own = [...elementsOf(instrument)].flatMap(({ choices, rows }) => [
    ...daysOf(choices),
    ...daysOf(rows),
  ])
  return [...new Set([...communeDays, ...districtDays, ...own])].toSorted()
}

/** Each code of a choice set once, with the words it had last; codes that came later stand later. */
function everyEntry(set: (on: string) => Choice[]): Choice[] {
  const entries = communeDays.flatMap(set)
  return [...new Map(entries.map(entry => [entry.value, entry])).values()]
}

/**
 * An instrument with every choice that it ever offered, for a codebook that has to hold on all days.
 *
 * @throws RangeError when a question names a choice set that does not exist
 */
export function everyChoice(instrument: Instrument): Instrument {
  return mapElements(instrument, element => {
    const { choiceSet, choices } = element
    if (choiceSet === undefined) return element
    return { ...element, choices: [...everyEntry(setNamed(choiceSet)), ...(choices ?? [])] }
  })
}
