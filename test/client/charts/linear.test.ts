import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linear, rounded, ticksOf } from '../../../client/charts/linear.ts'

const range = fc
  .tuple(fc.double({ min: -1000, max: 1000, noNaN: true }), fc.double({ min: 0.01, max: 1000, noNaN: true }))
  .map(([low, size]) => [low, low + size] as const)

describe('an axis', () => {
  test.each([
    [[0, 1], 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [[0, 100], 4, [0, 50, 100]],
    [[1, 5], 4, [1, 2, 3, 4, 5]],
    [[-0.6, 0.4], 5, [-0.6, -0.4, -0.2, 0, 0.2, 0.4]],
  ] as const)('from %j marks about %i round values', (own, wanted, expected) => {
    expect(ticksOf(own, wanted)).toEqual(expected)
  })

  test('marks two values where there is room for one', () => {
    expect(ticksOf([45, 65], 1)).toEqual([50, 60])
  })

  test('marks only what it reaches', () => {
    fc.assert(
      fc.property(range, fc.integer({ min: 2, max: 10 }), ([low, high], wanted) => {
        const ticks = ticksOf([low, high], wanted)
        expect(ticks.length).toBeGreaterThanOrEqual(2)
        expect(ticks.length).toBeLessThanOrEqual(wanted + 1)
        for (const tick of ticks) {
          expect(tick).toBeGreaterThan(low - 1e-6 * (high - low) - 1e-9)
          expect(tick).toBeLessThan(high + 1e-6 * (high - low) + 1e-9)
        }
      }),
    )
  })

  test('is widened to round values that hold everything', () => {
    expect(rounded([0, 0.37])).toEqual([0, 0.4])
    fc.assert(
      fc.property(range, own => {
        const [low, high] = rounded(own)
        expect(low).toBeLessThanOrEqual(own[0] + 1e-6)
        expect(high).toBeGreaterThanOrEqual(own[1] - 1e-6)
      }),
    )
  })

  test('puts its ends where they belong, also where all values are one', () => {
    expect([0, 5, 10].map(linear([0, 10], [100, 200]))).toEqual([100, 150, 200])
    expect(linear([3, 3], [100, 200])(3)).toBe(100)
  })
})
