/** Dates in the language: a day without a time is midnight here, and nothing at all is now. */
import { numberOf, textOf } from './primitive.ts'
import type { Scope } from './scope.ts'

/** The instant that a value stands for; an Invalid Date when it stands for none. */
export function dateOf(value: unknown, scope: Scope): Date {
  if (!value) return scope.now ? new Date(scope.now()) : new Date()
  if (typeof value === 'string' && isDayOnly(value)) return new Date(`${value}T00:00:00`)
  return new Date(typeof value === 'string' || Array.isArray(value) ? textOf(value) : numberOf(value))
}

function isDayOnly(text: string): boolean {
  return text.indexOf('T') <= 0 && /\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(new Date(text).getTime())
}

/**
 * Two values made comparable when one is a date and the other a text: the text becomes a date, and the date loses
 * the seconds, minutes and hours that the text does not tell.
 *
 * @see survey-core 2.5.43, `OperandMaker.convertValForDateCompare`; unlike there, the values given stay as they are
 */
export function aligned(left: unknown, right: unknown, scope: Scope): readonly [unknown, unknown] {
  if (left instanceof Date && typeof right === 'string') {
    const [date, text] = meeting(shortened(left, right.length), right, scope)
    return [date, text]
  }
  if (right instanceof Date && typeof left === 'string') {
    const [date, text] = meeting(right, left, scope)
    return [text, date]
  }
  return [left, right]
}

/** A date as exact as a text of so many characters tells it: 10 to the day, 13 to the hour, 16 to the minute. */
function shortened(date: Date, length: number): Date {
  const short = new Date(date)
  if (length < 17) short.setSeconds(0, 0)
  if (length < 14) short.setMinutes(0, 0)
  if (length < 11) short.setHours(0, 0)
  return short
}

function meeting(given: Date, text: string, scope: Scope): readonly [Date, Date] {
  const date = new Date(given)
  date.setMilliseconds(0)
  const other = dateOf(text, scope)
  const timed = date.getHours() > 0 || date.getMinutes() > 0 || date.getSeconds() > 0
  if (!timed) other.setHours(0, 0, 0)
  return [date, other]
}
