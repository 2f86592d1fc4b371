/** Days and spans of days as readers write them. */
import type { Language } from '../../words/words.ts'
import type { Words } from './words.ts'

const formats: Record<Language, Intl.DateTimeFormat> = {
  vi: new Intl.DateTimeFormat('vi-VN', {
    timeZone: 'UTC',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }),
}

/** @example dayIn('vi', '2025-07-01') // '01/07/2025' */
export const dayIn = (language: Language, on: string): string =>
  formats[language].format(new Date(`${on}T00:00:00Z`))

const vietnam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' })

/** The day in Việt Nam, as 2025-07-01. */
export const today = (): string => vietnam.format(new Date())

interface Span {
  readonly validFrom: string
  readonly validUntil: string | null
}

export function spanIn(language: Language, { validFrom, validUntil }: Span, words: Words): string {
  const from = dayIn(language, validFrom)
  return validUntil === null ? words.from(from) : words.fromUntil(from, dayIn(language, validUntil))
}

/** The years of an ended unit, by which people know it, never torn apart: 2011 – 2025. */
export const yearsOf = ({ validFrom, validUntil }: Span): string =>
  [validFrom, validUntil ?? ''].map(day => day.slice(0, 4)).join('\u00a0–\u00a0')

export const isOver = ({ validUntil }: Pick<Span, 'validUntil'>): boolean =>
  validUntil !== null && validUntil < today()
