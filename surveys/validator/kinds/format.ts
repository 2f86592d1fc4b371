/** How the kinds of text input write their answers, and how two of them compare. */
import type { Rule } from '../finding.ts'

export interface Format {
  readonly fits: (text: string) => boolean
  readonly rule: Rule
  /** A number or text that grows with what was entered. */
  readonly magnitude: (text: string) => number | string
}

const month = /^\d{4}-(?:0[1-9]|1[0-2])$/
const week = /^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/
const time = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?$/
const color = /^#[0-9a-f]{6}$/i
const zone = /(?:Z|[+-]\d\d:\d\d)$/

/** A day of the calendar as `2026-11-25`: 2001-02-31 is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

function isInstant(text: string): boolean {
  const [day = '', clock = '', ...rest] = text.split('T')
  return rest.length === 0 && isDay(day) && time.test(clock.replace(zone, ''))
}

/** As SurveyJS reads a date: a day alone is midnight here, not in Greenwich. */
const instant = (text: string) => Date.parse(isDay(text) ? `${text}T00:00:00` : text)
const asWritten = (text: string) => text

/** By `inputType`; the others take any text. */
export const formats: Readonly<Record<string, Format>> = {
  date: { fits: isDay, rule: 'date', magnitude: instant },
  'datetime-local': { fits: isInstant, rule: 'date', magnitude: instant },
  month: { fits: text => month.test(text), rule: 'date', magnitude: asWritten },
  week: { fits: text => week.test(text), rule: 'date', magnitude: asWritten },
  time: { fits: text => time.test(text), rule: 'format', magnitude: asWritten },
  color: { fits: text => color.test(text), rule: 'format', magnitude: asWritten },
}

const two = (number: number) => String(number).padStart(2, '0')

/** A date that an expression gave, as the input would write it. */
export function written(date: Date, inputType: string): string {
  const day = [
    String(date.getFullYear()).padStart(4, '0'),
    two(date.getMonth() + 1),
    two(date.getDate()),
  ].join('-')
  return inputType === 'datetime-local' ? `${day}T${two(date.getHours())}:${two(date.getMinutes())}` : day
}
