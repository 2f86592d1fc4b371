/** The kinds of units, with the word that stands before the names of each. */

export const kinds = [
  'province',
  'city',
  'town',
  'district',
  'ward',
  'township',
  'commune',
  'agency',
  'organisation',
  'other',
] as const
export type Kind = (typeof kinds)[number]

const words: Readonly<Partial<Record<Kind, string>>> = {
  province: 'Tỉnh',
  city: 'Thành phố',
  town: 'Thị xã',
  district: 'Huyện',
  ward: 'Phường',
  township: 'Thị trấn',
  commune: 'Xã',
}

export const kindWords: readonly string[] = Object.values(words)

/** @example kindOf('Thị trấn Vương') // 'township' */
export const kindOf = (name: string): Kind =>
  kinds.find(kind => words[kind] !== undefined && name.startsWith(`${words[kind]} `)) ?? 'other'
