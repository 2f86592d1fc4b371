/** Figures as readers write them: 12,5 % in Vietnamese, 12.5% in English. */
import { type Language, useLanguage } from '../words/words.ts'

export interface Figures {
  readonly count: (n: number | null) => string
  readonly share: (share: number | null) => string
  readonly mean: (value: number | null) => string
  /** A difference of two shares, in points, with its sign. */
  readonly points: (difference: number | null) => string
  readonly signed: (difference: number | null) => string
  readonly ratio: (ratio: number | null) => string
  readonly p: (p: number | null) => string
}

const none = '–'
const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' }

function figuresIn(language: Language): Figures {
  const decimals = (digits: number, options: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(locales[language], {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      ...options,
    })
  const written =
    (format: Intl.NumberFormat, factor = 1, unit = '') =>
    (value: number | null) =>
      value === null ? none : `${format.format(value * factor)}${unit}`
  const percent = language === 'vi' ? '\u00a0%' : '%'
  const sign = { signDisplay: 'exceptZero' } as const
  const small = decimals(3)
  return {
    count: written(decimals(0)),
    share: written(decimals(1), 100, percent),
    mean: written(decimals(2)),
    points: written(decimals(1, sign), 100),
    signed: written(decimals(2, sign)),
    ratio: written(decimals(2)),
    p: p => (p === null ? none : p < 0.001 ? `< ${small.format(0.001)}` : small.format(p)),
  }
}

const figures: Record<Language, Figures> = { vi: figuresIn('vi'), en: figuresIn('en') }

export const useFigures = (): Figures => figures[useLanguage()]
