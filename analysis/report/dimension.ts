/** What figures are broken down by: sex first, then any variable with categories. */
import { blank, type Code, type CodedColumn, type Label } from './dataset.ts'

export interface Level {
  readonly value: Code
  readonly label: Label
}

export interface Dimension {
  /** As it was asked for: `sex`, `age`, or a variable's own name. */
  readonly name: string
  readonly title: Label
  readonly levels: readonly Level[]
  /** Each respondent's place in `levels`; `blank` where it is not known. */
  readonly places: Uint8Array
}

const sexes: readonly (Level & { readonly codes: readonly Code[] })[] = [
  { value: 'female', codes: [2, 'female'], label: { vi: 'Nữ', en: 'Women' } },
  { value: 'male', codes: [1, 'male'], label: { vi: 'Nam', en: 'Men' } },
  { value: 'other', codes: [3, 'other'], label: { vi: 'Khác', en: 'Other' } },
  { value: 'undisclosed', codes: [99, 'undisclosed'], label: { vi: 'Không nêu', en: 'Undisclosed' } },
]
const sexLevels: readonly Level[] = sexes.map(({ value, label }) => ({ value, label }))
const undisclosed = sexes.length - 1

/** The places that a respondent's byte becomes, looked up rather than computed for each of them. */
function translate(places: Uint8Array, target: (place: number) => number): Uint8Array {
  const table = Uint8Array.from({ length: 256 }, (_, place) => target(place))
  return places.map(place => table[place] ?? blank)
}

/**
 * Women, men, other and undisclosed, in this order everywhere. Whoever left the question empty, or whose
 * code is none of the four, is undisclosed: nobody drops out of a total and nobody is guessed.
 */
export function sexDimension({ variable, places }: CodedColumn): Dimension {
  const target = (place: number) => {
    const code = variable.categories[place]?.code
    const found = code === undefined ? -1 : sexes.findIndex(({ codes }) => codes.includes(code))
    return found < 0 ? undisclosed : found
  }
  return { name: 'sex', title: variable.title, levels: sexLevels, places: translate(places, target) }
}

/** Everybody's sex where a questionnaire is for one sex alone and so does not ask. */
export function onlySexDimension(sex: 'female' | 'male', n: number): Dimension {
  const places = new Uint8Array(n).fill(sexes.findIndex(({ value }) => value === sex))
  return { name: 'sex', title: { vi: 'Giới tính', en: 'Sex' }, levels: sexLevels, places }
}

/** The categories of a variable that mean an answer; the others' respondents belong to no level. */
export function categoryDimension({ variable, places }: CodedColumn, name = variable.name): Dimension {
  const kept = variable.categories.flatMap(({ missing }, place) => (missing ? [] : [place]))
  const levels = kept.flatMap(place => {
    const category = variable.categories[place]
    return category ? [{ value: category.code, label: category.label }] : []
  })
  const target = (place: number) => {
    const found = kept.indexOf(place)
    return found < 0 ? blank : found
  }
  return { name, title: variable.title, levels, places: translate(places, target) }
}

/** Everybody in one level, for a total that does not ask for sex. */
export const everybody = (n: number): Dimension => ({
  name: 'all',
  title: { vi: 'Tất cả', en: 'All' },
  levels: [{ value: 'all', label: { vi: 'Tất cả', en: 'All' } }],
  places: new Uint8Array(n),
})
