/** A day within a message, as its reader writes days. */
import type { Language } from './problemCatalogue.ts'

const formats: Record<Language, Intl.DateTimeFormat> = {
  vi: new Intl.DateTimeFormat('vi-VN', {
    timeZone: 'UTC',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }),
}

/**
 * @param day - as 2025-07-01; anything else stays as it is
 * @example messageDay('2015-06-01', 'vi') // '01/06/2015'
 */
export function messageDay(day: string, language: Language): string {
  const on = /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T00:00:00Z`) : null
  return on && !Number.isNaN(on.getTime()) ? formats[language].format(on) : day
}
