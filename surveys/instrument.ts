/** The shape of a questionnaire: SurveyJS's own JSON, with the properties that we read named and typed. */

/** A text in Vietnamese (`default`) and English, or in Vietnamese alone. */
export type LocalText = string | { readonly default?: string; readonly vi?: string; readonly en?: string }

export type ChoiceValue = string | number | boolean

export interface Choice {
  readonly value: ChoiceValue
  readonly text?: LocalText
  /** A code that says why there is no answer: not known, refused. No mean takes it in; a key does not match it. */
  readonly missing?: boolean
  readonly [property: string]: unknown
}

/** A question, a panel or a note. What a type means is the validator's business. */
export interface Element {
  readonly type: string
  readonly name: string
  readonly title?: LocalText
  readonly elements?: readonly Element[]
  readonly choices?: readonly (Choice | ChoiceValue)[]
  /** The name of a choice set whose entries of the day come before `choices`. */
  readonly choiceSet?: string
  readonly [property: string]: unknown
}

export interface Page {
  readonly name?: string
  readonly title?: LocalText
  readonly elements?: readonly Element[]
  readonly [property: string]: unknown
}

export interface Instrument {
  readonly title?: LocalText
  readonly pages?: readonly Page[]
  /** SurveyJS also takes questions without a page. */
  readonly elements?: readonly Element[]
  readonly [property: string]: unknown
}

export type Answers = Readonly<Record<string, unknown>>

/** Every question, panel and note of an instrument in reading order, those inside panels too. */
export function* elementsOf(part: Instrument | Page | Element): Generator<Element> {
  const { pages = [] } = part as Instrument
  for (const page of pages) yield* elementsOf(page)
  for (const element of part.elements ?? []) {
    yield element
    yield* elementsOf(element)
  }
}

/** The same questionnaire with every question, panel and note changed, those inside panels first. */
export function mapElements<Part extends Instrument | Page | Element>(
  part: Part,
  change: (element: Element) => Element,
): Part {
  const { pages } = part as Instrument
  return {
    ...part,
    ...(pages && { pages: pages.map(page => mapElements(page, change)) }),
    ...(part.elements && { elements: part.elements.map(element => change(mapElements(element, change))) }),
  }
}

/** A text in both languages. */
export interface Label {
  readonly vi: string
  readonly en: string
}

/** A text in one language, Vietnamese where the other is missing. */
export function textIn(text: LocalText | undefined, language: 'vi' | 'en'): string {
  if (text === undefined || typeof text === 'string') return text ?? ''
  const vietnamese = text.vi ?? text.default ?? ''
  return language === 'en' ? (text.en ?? vietnamese) : vietnamese
}

/** A text in each language, Vietnamese where the English is missing. */
export const textsIn = (text: LocalText | undefined): Label => ({
  vi: textIn(text, 'vi'),
  en: textIn(text, 'en'),
})
