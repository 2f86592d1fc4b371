/** A sound survey to break in one place. */
import type { Element, Instrument } from '../../../surveys/instrument.ts'
import { obstacles } from '../../../surveys/publish.ts'

export const both = (text: string) => ({ default: text, en: text })

export const choices = [
  { value: 1, text: both('một') },
  { value: 2, text: both('hai') },
  { value: 98, text: both('không biết'), missing: true },
]
export const row = { value: 'a', text: both('a') }
export const single = { type: 'radiogroup', name: 'q', title: both('Câu hỏi'), choices }
export const text = { type: 'text', name: 'q', title: both('Câu hỏi') }
const sex = { ...single, name: 'sex', title: both('Giới tính'), role: 'sex' }

/** Where the first element stands that is not the question on sex. */
export const q = 'pages[0].elements[1]'

export function survey(elements: readonly Element[], properties: object = {}): Instrument {
  return {
    title: both('Phiếu'),
    kind: 'survey',
    pages: [{ name: 'p', elements: [sex, ...elements] }],
    ...properties,
  }
}

/** The rules that an instrument breaks, with the places. */
export function broken(instrument: Instrument): readonly (readonly [rule: string, path: string])[] {
  return obstacles(instrument).map(({ rule, path }) => [rule, path])
}
