/** What a report derives from the place that a respondent named: the district, and urban or rural. */
import {
  blank,
  type Category,
  type Code,
  type CodedColumn,
  type Label,
  type Variable,
} from '../../analysis/report/dataset.ts'
import { communeDays, communesAt, districtOf, settlementOf } from '../../surveys/commune.ts'
import { listDistricts } from '../../surveys/district.ts'

/** Districts ended after this day; later units are placed by the district that all of their parts lay in. */
const lastDistrictDay = '2025-06-30'

/** @returns `null` for a unit put together from parts of several districts, or from the other province */
function districtCode(commune: number, on: string): number | null {
  const direct = districtOf(commune, on)
  if (direct) return direct.code
  const parts = communesAt(commune, on, lastDistrictDay).map(part => districtOf(part, lastDistrictDay)?.code)
  return parts.length > 0 && new Set(parts).size === 1 ? (parts[0] ?? null) : null
}

/** A variable that follows from a place, and the place in its categories that follows from a commune and a day. */
interface Derivation {
  readonly variable: Variable
  readonly placeFor: (commune: number, day: string) => number
}

function derivation(
  name: string,
  title: Label,
  labels: readonly Omit<Category, 'missing'>[],
  codeFor: (commune: number, on: string) => Code | null,
): Derivation {
  const categories = labels.map((category): Category => ({ ...category, missing: false }))
  // Kept from report to report: to put a unit together from its parts takes long.
  const known = new Map<string, number>()
  return {
    variable: {
      name,
      title,
      level: 'nominal',
      categories,
      role: name,
      reverse: false,
      key: null,
      sensitive: false,
    },
    placeFor(commune, day) {
      // Between two days of change a code means one unit.
      const key = `${commune}/${communeDays.findLastIndex(changed => changed <= day)}`
      const found = known.get(key)
      if (found !== undefined) return found
      const code = codeFor(commune, day)
      const at = categories.findIndex(category => category.code === code)
      const place = at < 0 ? blank : at
      known.set(key, place)
      return place
    },
  }
}

const derivations: readonly Derivation[] = [
  derivation(
    'district',
    { vi: 'Huyện, thành phố (ranh giới đến 30/6/2025)', en: 'District (boundaries until 30 June 2025)' },
    listDistricts(lastDistrictDay).map(({ code, name }) => ({ code, label: { vi: name, en: name } })),
    districtCode,
  ),
  derivation(
    'settlement',
    { vi: 'Thành thị, nông thôn', en: 'Urban or rural' },
    [
      { code: 'urban', label: { vi: 'Thành thị', en: 'Urban' } },
      { code: 'rural', label: { vi: 'Nông thôn', en: 'Rural' } },
    ],
    settlementOf,
  ),
]

/** The columns that follow from a place; empty for a place that tells neither. */
export const derivedFrom = ({ variable, places }: CodedColumn, days: readonly string[]): CodedColumn[] =>
  derivations.map(derived => ({
    variable: derived.variable,
    places: Uint8Array.from(places, (place, row) => {
      const code = variable.categories[place]?.code
      return typeof code === 'number' ? derived.placeFor(code, days[row] ?? '') : blank
    }),
  }))
