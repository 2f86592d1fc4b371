import { describe, expect, test } from 'vitest'
import { leaks, type Release } from '../../../analysis/disclosure/releaseLog.ts'

const release = (
  name: string,
  shown: Record<string, number>,
  withheld: Record<string, number> = {},
): Release => ({
  name,
  shown: new Map(Object.entries(shown)),
  withheld: new Map(Object.entries(withheld)),
})
const all = release('all', { 'female yes': 40, 'female no': 25 }, { 'male yes': 7 })

describe('leaks', () => {
  test('finds a cell that differs from an earlier one by too few people', () => {
    expect(leaks([all], release('under 60', { 'female yes': 38, 'female no': 12 }), 5)).toEqual([
      { earlier: 'all', cell: 'female yes', people: 2, kind: 'difference' },
    ])
  })

  test('finds a cell that was withheld and would now come to light', () => {
    expect(leaks([all], release('again', { 'male yes': 7 }), 5)).toEqual([
      { earlier: 'all', cell: 'male yes', people: 0, kind: 'uncovered' },
    ])
  })

  test('lets the same table out again, and one that differs by enough', () => {
    expect(leaks([all], release('again', { 'female yes': 40, 'female no': 25 }), 5)).toEqual([])
    expect(leaks([all], release('later', { 'female yes': 45, 'female no': 30, 'male yes': 12 }), 5)).toEqual(
      [],
    )
  })

  test('has nothing to compare the first release with', () => {
    expect(leaks([], all, 5)).toEqual([])
  })

  test('refuses a threshold that protects nobody', () => {
    expect(() => leaks([], all, 1)).toThrow('leaks requires a whole threshold ≥ 2, got 1')
  })
})
