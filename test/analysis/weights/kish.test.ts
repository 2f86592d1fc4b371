import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kish } from '../../../analysis/weights/kish.ts'

const lists = fc.array(fc.double({ min: 0.01, max: 50, noNaN: true }), { minLength: 1, maxLength: 60 })

describe('kish', () => {
  test('says what a sample is worth', () => {
    expect(kish([1, 1, 2])).toMatchObject({
      n: 3,
      value: { sum: 4, designEffect: 18 / 16, effectiveSize: 3 / (18 / 16), min: 1, max: 2 },
      warnings: [],
    })
  })

  test('is worth all its people exactly when the weights are equal', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 0.1, max: 99, noNaN: true }),
        (n, weight) => {
          expect(kish(Array<number>(n).fill(weight)).value?.effectiveSize).toBeCloseTo(n, 8)
        },
      ),
    )
  })

  test('is worth no more people than there are, and never less than one', () => {
    fc.assert(
      fc.property(lists, weights => {
        const { effectiveSize = 0 } = kish(weights).value ?? {}
        expect(effectiveSize).toBeLessThanOrEqual(weights.length + 1e-9)
        expect(effectiveSize).toBeGreaterThanOrEqual(1 - 1e-9)
      }),
    )
  })

  test('does not change with the unit of the weights or the order of people', () => {
    fc.assert(
      fc.property(lists, fc.double({ min: 0.01, max: 100, noNaN: true }), (weights, factor) => {
        const scaled = weights.toReversed().map(weight => weight * factor)
        expect(kish(scaled).value?.designEffect).toBeCloseTo(kish(weights).value?.designEffect ?? 0, 9)
      }),
    )
  })

  test('summarises one group', () => {
    expect(kish([1, 5, 3], [0, 1, 0], 0)).toMatchObject({ n: 2, value: { sum: 4, max: 3 } })
  })

  test('leaves zeros out and says so', () => {
    expect(kish([0, 2, 2])).toMatchObject({ n: 2, nMissing: 1, value: { min: 2 }, warnings: ['zeroWeights'] })
  })

  test('has nothing to say of nobody', () => {
    expect(kish([])).toMatchObject({ value: null, reason: 'noData' })
    expect(kish([0])).toMatchObject({ value: null, reason: 'noData' })
  })

  test.each([
    [[1, -2], 'kish requires weights ≥ 0, got -2 in row 1'],
    [[Number.NaN], 'kish requires weights ≥ 0, got NaN in row 0'],
    [[1, Infinity], 'kish requires weights ≥ 0, got Infinity in row 1'],
  ])('refuses %j', (weights, message) => {
    expect(() => kish(weights)).toThrow(new RangeError(message))
  })
})
