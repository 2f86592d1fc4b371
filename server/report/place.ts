/** What a report derives from the place that a respondent named: the district, and urban or rural. */
import { blank, type Category, type CodedColumn } from '../../analysis/report/dataset.ts'
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

const derived = {
  district: {
    title: {
      vi: 'Huyện, thành phố (ranh giới đến 30/6/2025)',
      en: 'District (boundaries until 30 June 2025)',
    },
    categories: listDistricts(lastDistrictDay).map(({ code, name }) => ({
      code,
      label: { vi: name, en: name },
    })),
    of: districtCode,
  },
  settlement: {
    title: { vi: 'Thành thị, nông thôn', en: 'Urban or rural' },
    categories: [
      { code: 'urban', label: { vi: 'Thành thị', en: 'Urban' } },
      { code: 'rural', label: { vi: 'Nông thôn', en: 'Rural' } },
    ],
    of: settlementOf,
  },
} as const

/** The columns that follow from a place; empty for a place that tells neither. */
export function derivedFrom({ variable, places }: CodedColumn, days: readonly string[]): CodedColumn[] {
  return Object.entries(derived).map(([name, { title, categories, of }]) => {
    const known = new Map<string, number>()
    const placeFor = (commune: number, day: string) => {
      // Between two days of change a code means one unit.
      const key = `${commune}/${communeDays.findLastIndex(changed => changed <= day)}`
      const found = known.get(key)
      if (found !== undefined) return found
      const code = of(commune, day)
      const at = categories.findIndex(category => category.code === code)
      known.set(key, at < 0 ? blank : at)
      return at < 0 ? blank : at
    }
    return {
      variable: {
        name,
        title,
        level: 'nominal',
        categories: categories.map((category): Category => ({ ...category, missing: false })),
        role: name,
        reverse: false,
        key: null,
        sensitive: false,
      },
      places: Uint8Array.from(places, (place, row) => {
        const code = variable.categories[place]?.code
        return typeof code === 'number' ? placeFor(code, days[row] ?? '') : blank
      }),
    }
  })
}
