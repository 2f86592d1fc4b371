/** Finds the questions, the texts and the conditions of an instrument wherever they stand. */
import { type Element, elementsOf, type Instrument } from '../../surveys/instrument.ts'

/** Notes are not questions. */
export const questionsOf = (instrument: Instrument): Element[] =>
  [...elementsOf(instrument)].filter(({ type }) => type !== 'html')

interface Found {
  readonly path: string
  readonly property: string
  readonly value: unknown
}

function* partsOf(value: unknown, path = '', property = ''): Generator<Found> {
  yield { path, property, value }
  if (typeof value !== 'object' || value === null) return
  for (const [name, part] of Object.entries(value)) {
    yield* partsOf(part, `${path}/${name}`, Array.isArray(value) ? property : name)
  }
}

const texts = /^(?:title|description|text|html|completedHtml|placeholder|officialTitle|\w+(?:Text|Title))$/
const language = /\/(?:default|en)$/

/** Every text that people read: what stands under a property for texts, or has two languages. */
export const textsOf = (instrument: object): Found[] =>
  [...partsOf(instrument)].filter(
    ({ path, property, value }) =>
      !language.test(path) &&
      ((texts.test(property) && typeof value === 'string') ||
        (typeof value === 'object' && value !== null && ('default' in value || 'en' in value))),
  )

/** Where a text lacks a language, has letters that are not composed, or space around it. */
export function untidy({ path, value }: Found): string[] {
  const { default: vietnamese, en: english } = { default: undefined, en: undefined, ...Object(value) }
  return [vietnamese, english].flatMap(text =>
    typeof text === 'string' && text !== '' && text === text.normalize('NFC').trim() ? [] : [path],
  )
}

const conditional = /^(?:\w+If|expression|\w+Expression|when)$/

export const conditionsOf = (instrument: object): string[] =>
  [...partsOf(instrument)].flatMap(({ property, value }) =>
    conditional.test(property) && typeof value === 'string' ? [value] : [],
  )
