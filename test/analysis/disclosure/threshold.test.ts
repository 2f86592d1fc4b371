import { describe, expect, test } from 'vitest'
import { baseCaution, roundedPeople, thresholds } from '../../../analysis/disclosure/threshold.ts'

describe('baseCaution', () => {
  test.each([
    [0, 'small'],
    [24, 'small'],
    [25, 'few'],
    [49, 'few'],
    [50, null],
  ] as const)('of %i people is %s', (n, caution) => {
    expect(baseCaution(n)).toBe(caution)
  })

  test('refuses what is not a number of people', () => {
    expect(() => baseCaution(Number.NaN)).toThrow('baseCaution requires n ≥ 0, got NaN')
  })
})

test('roundedPeople rounds to tens, and to hundreds above a thousand', () => {
  expect([4, 996, 12345.6].map(roundedPeople)).toEqual([0, 1000, 12300])
})

test('what leaves the office, or is about private life, needs more people', () => {
  expect(thresholds).toEqual({ internal: 5, public: 10, sensitive: 10 })
})
