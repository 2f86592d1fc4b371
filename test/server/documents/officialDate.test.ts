import { expect, test } from 'vitest'
import { longDay, shortDay } from '../../../server/documents/officialDate.ts'

test.each([
  ['2026-06-05', '05/6/2026'],
  ['2026-02-28', '28/02/2026'],
  ['2026-10-01', '01/10/2026'],
])('%s is %s: a nought before days below ten and before two months', (day, written) =>
  expect(shortDay(day)).toBe(written),
)

test('a day in words is written in the language of the paper', () => {
  expect(longDay('2026-01-09', 'vi')).toBe('ngày 09 tháng 01 năm 2026')
  expect(longDay('2026-03-10', 'vi')).toBe('ngày 10 tháng 3 năm 2026')
  expect(longDay('2026-01-09', 'en')).toBe('9 January 2026')
})
