/** Figures as readers write them: 12,5 % in Vietnamese, 12.5% in English. */
import { type Language, useLanguage } from '../words/words.ts'

type Written = (value: number | null) => string

export interface Figures {
  readonly count: Written
  /** A share in per cent, without the sign and with it. */
  readonly share: Written
  readonly percent: Written
  /** Without decimals, for bars and axes. */
  readonly wholeShare: Written
  readonly wholePercent: Written
  readonly mean: Written
  /** A score on a long scale, such as 0–100, with one decimal. */
  readonly score: Written
  readonly signedScore: Written
  /** A value as short as it can be, for an axis. */
  readonly plain: Written
  /** A difference of two shares, in percentage points. */
  readonly points: Written
  readonly signed: Written
  readonly ratio: Written
  readonly p: Written
}

const none = '–'
const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' }
const percentSigns: Record<Language, string> = { vi: '\u00a0%', en: '%' }

/** The factor turns a share into per cent; a hyphen becomes a minus, and nothing is “−0,0”. */
function written(
  locale: string,
  digits: number,
  options: Intl.NumberFormatOptions = {},
  factor = 1,
): Written {
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'negative',
    ...options,
  })
  return value => (value === null ? none : format.format(value * factor).replace('-', '\u2212'))
}

export function figuresIn(language: Language): Figures {
  const locale = locales[language]
  const sign = { signDisplay: 'exceptZero' } as const
  const withPercent =
    (inner: Written): Written =>
    value =>
      value === null ? none : inner(value) + percentSigns[language]
  const share = written(locale, 1, {}, 100)
  const wholeShare = written(locale, 0, {}, 100)
  const small = written(locale, 3)
  return {
    count: written(locale, 0),
    share,
    percent: withPercent(share),
    wholeShare,
    wholePercent: withPercent(wholeShare),
    mean: written(locale, 2),
    score: written(locale, 1),
    signedScore: written(locale, 1, sign),
    plain: written(locale, 0, { maximumFractionDigits: 2 }),
    points: written(locale, 1, sign, 100),
    signed: written(locale, 2, sign),
    ratio: written(locale, 2),
    p: p => (p !== null && p < 0.001 ? `<\u00a0${small(0.001)}` : small(p)),
  }
}

const figures: Record<Language, Figures> = { vi: figuresIn('vi'), en: figuresIn('en') }

export const useFigures = (): Figures => figures[useLanguage()]
