import { expect, test } from 'vitest'
import { isInTime } from '../../../server/training/closing.ts'

const closedAt = '2026-11-25T03:00:00.000Z'
const at = (text: string) => Date.parse(`2026-${text}:00.000Z`)

test('while a phase is open everything comes in, whatever the clock of the phone', () => {
  expect(isInTime(null, '2031-01-01T00:00:00.000Z', at('11-25T02:59'))).toBe(true)
})

test('for ten minutes after the closing everything does', () => {
  expect(isInTime(closedAt, '2026-11-25T09:00:00.000Z', at('11-25T03:10'))).toBe(true)
})

test('for a fortnight what was finished in time does, and what was finished later does not', () => {
  expect(isInTime(closedAt, '2026-11-25T03:09:00.000Z', at('12-09T02:59'))).toBe(true)
  expect(isInTime(closedAt, '2026-11-25T03:11:00.000Z', at('11-25T03:12'))).toBe(false)
})

test('after a fortnight nothing does', () => {
  expect(isInTime(closedAt, '2026-11-25T02:00:00.000Z', at('12-09T03:01'))).toBe(false)
})
