/** How SurveyJS reads a number, and how it keeps decimals exact: 0.1 + 0.2 is 0.3. */

import { numberOf, textOf } from './primitive.ts'

/** Beyond 15 digits a number would lose some, so such an answer (a card number) stays text. */
const longestDigits = 15
const longestHexadecimal = 32
/** As many as `toFixed` takes. */
const mostDecimals = 100

/** The number that a value stands for, with a comma or a point for its decimals; NaN when it stands for none. */
export function numberIn(value: unknown): number {
  if (typeof value !== 'string') return finite(Number.parseFloat(textOf(value)), value)
  const text = value.trim()
  if (text === '') return Number.NaN
  if (text.startsWith('0x')) return text.length > longestHexadecimal ? Number.NaN : Number.parseInt(text, 16)
  if (text.length > longestDigits && /^[0-9]+$/.test(text)) return Number.NaN
  const signed = text.lastIndexOf('-') > 0 || text.lastIndexOf('+') > 0
  if (!signed && /[*^/%]/.test(text)) return Number.NaN
  const pointed = text.indexOf(',') === text.lastIndexOf(',') ? text.replace(',', '.') : text
  return finite(Number.parseFloat(pointed), pointed)
}

function finite(number: number, written: unknown): number {
  return Number.isNaN(number) || !Number.isFinite(numberOf(written)) ? Number.NaN : number
}

export function isNumeric(value: unknown): boolean {
  return !Number.isNaN(numberIn(value))
}

function decimals(value: unknown): number {
  if (!isNumeric(value) || Math.floor(numberOf(value)) === value) return 0
  return textOf(value).split('.')[1]?.length ?? 0
}

function rounded(result: unknown, digits: number): unknown {
  return digits > 0 && typeof result === 'number'
    ? Number.parseFloat(result.toFixed(Math.min(digits, mostDecimals)))
    : result
}

/** A sum or difference of two values, without the dust of binary fractions; a text stays as it is. */
export function exactSum(a: unknown, b: unknown, result: unknown): unknown {
  return rounded(result, Math.max(decimals(a), decimals(b)))
}

/** A product of two values, without the dust of binary fractions. */
export function exactProduct(a: unknown, b: unknown, result: unknown): unknown {
  return rounded(result, decimals(a) + decimals(b))
}
