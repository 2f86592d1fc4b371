/** Instants as readers write them, on the clock of Vietnam. */
import type { Language } from './words.ts'

const format = (locale: string) =>
  new Intl.DateTimeFormat(locale, {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hourCycle: 'h23',
  })
const formats: Record<Language, Intl.DateTimeFormat> = { vi: format('vi-VN'), en: format('en-GB') }

/** @example timeIn('vi', '2026-11-25T03:04:00.000Z') // '10:04 25/11/2026' */
export const timeIn = (language: Language, instant: string): string =>
  formats[language].format(new Date(instant))
