import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { trimming } from '../../../analysis/weights/trimming.ts'

const lists = fc.array(fc.double({ min: 0.01, max: 50, noNaN: true }), { minLength: 1, maxLength: 60 })
const sumOf = (weights: ArrayLike<number>) => Array.from(weights).reduce((sum, weight) => sum + weight, 0)

describe('trimming', () => {
  test('shares what is cut equally among the others', () => {
    expect(trimming([1, 1, 1, 9], { upper: 6 })).toEqual({
      weights: Float64Array.of(2, 2, 2, 6),
      lower: 0,
      upper: 6,
      atLower: 0,
      atUpper: 1,
    })
  })

  test('raises what is too small at the cost of the others', () => {
    expect([...trimming([1, 4, 5], { lower: 2 }).weights]).toEqual([2, 3.5, 4.5])
  })

  test('keeps the sum and stays within its bounds', () => {
    fc.assert(
      fc.property(lists, fc.double({ min: 1.05, max: 5, noNaN: true }), (weights, factor) => {
        const mean = sumOf(weights) / weights.length
        const trimmed = trimming(weights, { lower: mean / (2 * factor), upper: mean * factor })
        expect(sumOf(trimmed.weights)).toBeCloseTo(sumOf(weights), 6)
        for (const weight of trimmed.weights) {
          expect(weight).toBeLessThanOrEqual(trimmed.upper)
          expect(weight).toBeGreaterThanOrEqual(trimmed.lower)
        }
      }),
    )
  })

  test('cuts at five times the mean where nothing else is asked', () => {
    const weights = [...Array<number>(9).fill(1), 111]
    expect(trimming(weights)).toMatchObject({ upper: 60, atUpper: 1 })
  })

  test('leaves weights within the bounds, and zeros, alone', () => {
    expect([...trimming([0, 1, 2, 3], { upper: 3 }).weights]).toEqual([0, 1, 2, 3])
  })

  test('refuses bounds that do not hold the mean', () => {
    expect(() => trimming([1, 2, 3], { upper: 1.5 })).toThrow(
      'trimming requires lower ≤ mean ≤ upper, got 0, 2 and 1.5',
    )
    expect(() => trimming([1, 2, 3], { lower: 2.5 })).toThrow(RangeError)
  })
})
