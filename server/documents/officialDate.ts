/** Days as official papers write them (NĐ 30/2020/NĐ-CP, Annex I). */

type Language = 'vi' | 'en'

const partsOf = (day: string) => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { year, month, date }
}
const two = (number: number) => String(number).padStart(2, '0')

/** @example shortDay('2026-06-05') // '05/6/2026': a nought before days below 10, and before months 1 and 2 */
export function shortDay(day: string): string {
  const { year, month, date } = partsOf(day)
  return `${two(date)}/${month < 3 ? two(month) : month}/${year}`
}

/** @example longDay('2026-02-05', 'vi') // 'ngày 05 tháng 02 năm 2026' */
export function longDay(day: string, language: Language): string {
  const { year, month, date } = partsOf(day)
  if (language === 'vi') return `ngày ${two(date)} tháng ${month < 3 ? two(month) : month} năm ${year}`
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long' }).format(new Date(year, month - 1, date))
  return `${date} ${name} ${year}`
}
