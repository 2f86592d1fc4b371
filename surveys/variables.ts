/** The codebook: which variables a questionnaire yields, and what their codes mean. */
import { categoriesIn, type Category, choicesOf, codeIn, labelOf, ratingOf, yesNo } from './categories.ts'
import { type ChoiceValue, type Element, elementsOf, type Instrument, type Label } from './instrument.ts'
import { isRecord } from './validator/json.ts'

/** `text` variables are kept in the answers and never coded. */
export type Level = 'nominal' | 'ordinal' | 'binary' | 'number' | 'text'

export interface Variable {
  /** `A01`, matrix rows `B02.a`, checkbox items `B03.1`: the header of a data file. */
  readonly name: string
  readonly question: string
  readonly title: Label
  readonly level: Level
  /** In the questionnaire's order; empty for numbers and texts. */
  readonly categories: readonly Category[]
  /** What the variable stands for in an analysis: `sex`, `age`, `place`, `audience`, `weight` … */
  readonly role: string | null
  readonly reverse: boolean
  readonly sensitive: boolean
  /** The code of the right answer, where there is one. */
  readonly key: ChoiceValue | null
}

type Part = Omit<Variable, 'question' | 'role' | 'sensitive' | 'reverse'>

/** Codes have an order where the questionnaire says so, and in a rating. */
const ordered = ({ measure, type }: Element) => measure === 'ordinal' || type === 'rating'

const coded = (element: Element, name: string, title: Label, categories: Category[], key: unknown): Part => ({
  name,
  title,
  level: ordered(element) ? 'ordinal' : 'nominal',
  categories,
  key: codeIn(key),
})

const number = (name: string, title: Label): Part => ({
  name,
  title,
  level: 'number',
  categories: [],
  key: null,
})

const mark: readonly Category[] = [
  { code: 0, label: { vi: 'Không chọn', en: 'Not chosen' }, missing: false },
  { code: 1, label: { vi: 'Chọn', en: 'Chosen' }, missing: false },
]

type Reading = (element: Element, title: Label) => Part[]

const single: Reading = (element, title) => [
  coded(element, element.name, title, choicesOf(element), element.correctAnswer),
]

const ticked: Reading = (element, title) =>
  choicesOf(element).map(({ code, label: { vi, en } }) => ({
    name: `${element.name}.${code}`,
    title: { vi: `${title.vi} – ${vi}`, en: `${title.en} – ${en}` },
    level: 'binary',
    categories: mark,
    key: null,
  }))

const rows: Reading = element => {
  const keys = isRecord(element.correctAnswer) ? element.correctAnswer : {}
  return categoriesIn(element, 'rows').map(({ code, label }) =>
    coded(element, `${element.name}.${code}`, label, categoriesIn(element, 'columns'), keys[String(code)]),
  )
}

const measured: Reading = ({ name }, title) => [number(name, title)]

/** How a question of each type becomes variables; a type that is not here yields one uncoded text. */
const readings: Readonly<Record<string, Reading>> = {
  radiogroup: single,
  dropdown: single,
  buttongroup: single,
  imagepicker: single,
  checkbox: ticked,
  tagbox: ticked,
  matrix: rows,
  boolean: (element, title) => [
    { ...coded(element, element.name, title, yesNo(element), element.correctAnswer), level: 'binary' },
  ],
  rating: (element, title) => [coded(element, element.name, title, ratingOf(element), element.correctAnswer)],
  text: (element, title) => (element.inputType === 'number' ? measured(element, title) : []),
  slider: measured,
  expression: measured,
}

/** Not questions: nobody answers them. */
const silent = new Set(['html', 'image', 'panel'])

/**
 * The variables of a questionnaire in reading order. Choice sets must be filled in first, with `everyChoice`.
 *
 * @example variablesOf(perception)[1] // { name: 'A02', role: 'sex', categories: [{ code: 1, … }, …], … }
 */
export function variablesOf(instrument: Instrument): Variable[] {
  return [...elementsOf(instrument)]
    .filter(({ type }) => !silent.has(type))
    .flatMap(element => {
      const title = labelOf(element.title, element.name)
      const found = readings[element.type]?.(element, title) ?? []
      const text: Part = { name: element.name, title, level: 'text', categories: [], key: null }
      return (found.length > 0 ? found : [text]).map(part => ({
        ...part,
        question: element.name,
        role: typeof element.role === 'string' ? element.role : null,
        reverse: element.reverse === true,
        sensitive: element.sensitive === true,
      }))
    })
}
