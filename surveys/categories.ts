/** The codes of a question and their words: its choices, the items SurveyJS adds, the points of a rating. */
import { type ChoiceValue, type Element, type Label, type LocalText, textsIn } from './instrument.ts'
import { flag, isRecord, type Json, listOf, numberOf } from './validator/json.ts'

export interface Category {
  readonly code: ChoiceValue
  readonly label: Label
  /** The person gave a reason for not answering: don't know, refused. */
  readonly missing: boolean
}

const isText = (value: unknown): value is LocalText => typeof value === 'string' || isRecord(value)

/** @returns `null` for what cannot be a code: an object, a list, nothing */
export const codeIn = (value: unknown): ChoiceValue | null =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null

export function labelOf(text: unknown, otherwise: ChoiceValue): Label {
  const { vi, en } = textsIn(isText(text) ? text : undefined)
  return { vi: vi || String(otherwise), en: en || String(otherwise) }
}

/** Codes that mean a missing answer wherever an instrument does not say so itself. */
const missingCodes = new Set<ChoiceValue>([98, 99])

function categoryOf(choice: unknown): Category[] {
  const { value, text, missing } = isRecord(choice)
    ? choice
    : { value: choice, text: undefined, missing: undefined }
  const code = codeIn(value)
  if (code === null) return []
  const absent = typeof missing === 'boolean' ? missing : missingCodes.has(code)
  return [{ code, label: labelOf(text, code), missing: absent }]
}

/** The categories in a property that lists choices, rows or columns. */
export const categoriesIn = (element: Json, property: string): Category[] =>
  listOf(element, property).flatMap(categoryOf)

/** The items that SurveyJS adds to the choices by a flag. */
const added: readonly (Category & { readonly flag: string })[] = [
  { flag: 'showOtherItem', code: 'other', label: { vi: 'Khác', en: 'Other' }, missing: false },
  { flag: 'showNoneItem', code: 'none', label: { vi: 'Không có', en: 'None' }, missing: false },
  {
    flag: 'showRefuseItem',
    code: 'refused',
    label: { vi: 'Không muốn trả lời', en: 'Refused' },
    missing: true,
  },
  {
    flag: 'showDontKnowItem',
    code: 'dontknow',
    label: { vi: 'Không biết', en: "Don't know" },
    missing: true,
  },
]

export const choicesOf = (element: Element): Category[] => [
  ...categoriesIn(element, 'choices'),
  ...added
    .filter(item => flag(element, item.flag))
    .map(({ code, label, missing }) => ({ code, label, missing })),
]

export function ratingOf(element: Element): Category[] {
  const named = categoriesIn(element, 'rateValues')
  if (named.length > 0) return named
  const [low, step] = [numberOf(element, 'rateMin') ?? 1, numberOf(element, 'rateStep') ?? 1]
  const high = numberOf(element, 'rateMax') ?? (numberOf(element, 'rateCount') ?? 5) * step + low - step
  return Array.from(
    { length: Math.floor((high - low) / step) + 1 },
    (_, place) => low + place * step,
  ).flatMap(categoryOf)
}

export const yesNo = (element: Element): Category[] =>
  [
    { code: codeIn(element.valueTrue) ?? true, otherwise: { vi: 'Có', en: 'Yes' }, text: element.labelTrue },
    {
      code: codeIn(element.valueFalse) ?? false,
      otherwise: { vi: 'Không', en: 'No' },
      text: element.labelFalse,
    },
  ].map(({ code, otherwise, text }) => ({
    code,
    label: text === undefined ? otherwise : labelOf(text, code),
    missing: false,
  }))
