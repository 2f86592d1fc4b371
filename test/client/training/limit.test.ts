import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockOf, endOf, hourOf } from '../../../client/respond/training/limit.ts'

const minute = 60_000
const startedAt = '2026-11-25T03:00:00.000Z'
const start = Date.parse(startedAt)

describe('the time of a test', () => {
  test('ends so many minutes after its beginning, whenever the page is opened again', () => {
    expect(endOf(startedAt, 30, start)).toBe(start + 30 * minute)
    expect(endOf(startedAt, 30, start + 20 * minute)).toBe(start + 30 * minute)
    expect(endOf(startedAt, 30, start + 45 * minute)).toBe(start + 30 * minute)
  })

  test('begins anew where the clock of the phone has been put back, or days have gone by', () => {
    const [earlier, later] = [start - 3 * 60 * minute, start + 3 * 24 * 60 * minute]
    expect(endOf(startedAt, 30, earlier)).toBe(earlier + 30 * minute)
    expect(endOf(startedAt, 30, later)).toBe(later + 30 * minute)
  })

  test('has no end where there is no limit', () => {
    expect(endOf(startedAt, null, start)).toBeNull()
  })

  test('is short in the last two minutes, and over at its end', () => {
    const lefts = [2 * minute + 1, 2 * minute, 1, 0, -minute]
    expect(lefts.map(left => hourOf(start, start - left))).toEqual([
      'enough',
      'short',
      'short',
      'over',
      'over',
    ])
  })

  test('is told in minutes and seconds, and never as less than nothing', () => {
    expect([125_000, 60_000, 59_001, 1, 0, -5000].map(clockOf)).toEqual([
      '2:05',
      '1:00',
      '1:00',
      '0:01',
      '0:00',
      '0:00',
    ])
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_400 }), seconds => {
        const [minutes = 0, rest = 0] = clockOf(seconds * 1000)
          .split(':')
          .map(Number)
        expect(minutes * 60 + rest).toBe(seconds)
      }),
    )
  })
})
