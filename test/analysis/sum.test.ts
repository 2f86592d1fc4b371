import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mean, squaredDeviations, sum, variance } from '../../analysis/sum.ts'

describe('sum', () => {
  test('keeps what plain addition loses', () => {
    expect(sum([1e16, 1, -1e16])).toBe(1)
    expect(sum(Array.from({ length: 10 }, () => 0.1))).toBe(1)
  })

  test('of nothing is 0, but a mean of nothing is null', () => {
    expect(sum([])).toBe(0)
    expect(mean([])).toBeNull()
  })
})

describe('variance', () => {
  test('keeps its digits far from zero', () => {
    expect(variance([1e9 + 1, 1e9 + 2, 1e9 + 6])).toBe(7)
  })

  test('is null for one value and 0 for equal ones', () => {
    expect(variance([3])).toBeNull()
    expect(variance([0.1, 0.1, 0.1])).toBe(0)
  })

  test('does not depend on where zero is', () => {
    const whole = fc.integer({ min: -1000, max: 1000 })
    fc.assert(
      fc.property(fc.array(whole, { minLength: 2 }), whole, (values, shift) => {
        expect(squaredDeviations(values.map(value => value + shift))).toBeCloseTo(
          squaredDeviations(values),
          6,
        )
      }),
    )
  })
})
