/** The codes of a question and their words: its choices, the items SurveyJS adds, the points of a rating. */
import type { Choice, ChoiceValue, Element, LocalText } from './instrument.ts'
import { textIn } from './instrument.ts'

export interface Label {
  readonly vi: string
  readonly en: string
}

export interface Category {
  readonly code: ChoiceValue
  readonly label: Label
  /** The person gave a reason for not answering: don't know, refused. */
  readonly missing: boolean
}

export const label = (text: LocalText | undefined, fallback: ChoiceValue): Label => ({
  vi: textIn(text, 'vi') || String(fallback),
  en: textIn(text, 'en') || String(fallback),
})

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Codes that mean a missing answer wherever an instrument does not say so itself. */
const missingCodes = new Set<unknown>([98, 99])

const category = (choice: Choice | ChoiceValue): Category =>
  typeof choice === 'object'
    ? {
        code: choice.value,
        label: label(choice.text, choice.value),
        missing: choice.missing ?? missingCodes.has(choice.value),
      }
    : { code: choice, label: label(undefined, choice), missing: missingCodes.has(choice) }

export const categoriesOf = (choices: unknown) => (list(choices) as (Choice | ChoiceValue)[]).map(category)

/** The items that SurveyJS adds to the choices by a flag. */
const addedItems = [
  { flag: 'showOtherItem', older: 'hasOther', code: 'other', vi: 'Khác', en: 'Other', missing: false },
  { flag: 'showNoneItem', older: 'hasNone', code: 'none', vi: 'Không có', en: 'None', missing: false },
  {
    flag: 'showRefuseItem',
    older: '',
    code: 'refused',
    vi: 'Không muốn trả lời',
    en: 'Refused',
    missing: true,
  },
  {
    flag: 'showDontKnowItem',
    older: '',
    code: 'dontknow',
    vi: 'Không biết',
    en: "Don't know",
    missing: true,
  },
] as const

export const choicesOf = (element: Element): Category[] => [
  ...categoriesOf(element.choices),
  ...addedItems
    .filter(({ flag, older }) => element[flag] === true || element[older] === true)
    .map(({ code, vi, en, missing }) => ({ code, label: { vi, en }, missing })),
]

export function ratingOf(element: Element): Category[] {
  if (list(element.rateValues).length > 0) return categoriesOf(element.rateValues)
  const number = (property: string, otherwise: number) => Number(element[property] ?? otherwise)
  const [low, step] = [number('rateMin', 1), number('rateStep', 1)]
  const high = number('rateMax', number('rateCount', 5) * step + low - step)
  return Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, i) => category(low + i * step))
}

export const yesNo = (element: Element): Category[] =>
  [
    {
      code: (element.valueTrue as ChoiceValue | undefined) ?? true,
      vi: 'Có',
      en: 'Yes',
      text: element.labelTrue,
    },
    {
      code: (element.valueFalse as ChoiceValue | undefined) ?? false,
      vi: 'Không',
      en: 'No',
      text: element.labelFalse,
    },
  ].map(({ code, vi, en, text }) => ({
    code,
    label: text === undefined ? { vi, en } : label(text as LocalText, code),
    missing: false,
  }))
