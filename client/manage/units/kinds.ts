/** The kinds of units, and those that are looked for together. */
import type { UnitKind } from './unit.ts'
import type { Words } from './words.ts'

export const kindGroups = [
  { name: 'province', kinds: ['province'] },
  { name: 'districtLevel', kinds: ['city', 'town', 'district'] },
  { name: 'communeLevel', kinds: ['ward', 'township', 'commune'] },
  { name: 'bodies', kinds: ['agency'] },
  { name: 'organisation', kinds: ['organisation'] },
  { name: 'other', kinds: ['other'] },
] as const satisfies readonly { readonly name: string; readonly kinds: readonly UnitKind[] }[]

export const kindNames = kindGroups.flatMap(({ kinds }): readonly UnitKind[] => kinds)

const isKind = (text: string, { kinds }: Words): text is UnitKind => text in kinds

export const kindName = (kind: string, words: Words): string =>
  isKind(kind, words) ? words.kinds[kind] : kind

export const groupName = (name: (typeof kindGroups)[number]['name'], words: Words): string =>
  name === 'districtLevel' || name === 'communeLevel' || name === 'bodies' ? words[name] : words.kinds[name]
