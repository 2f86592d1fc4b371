/** Pearson's correlation: known values, and what may not change it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { correlation, correlations } from '../../analysis/correlation.ts'

const people = fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), {
  minLength: 2,
  maxLength: 30,
})

describe('correlation', () => {
  test('is what cor() gives', () => {
    expect(correlation([1, 2, 3], [2, 4, 9])).toBeCloseTo(7 / Math.sqrt(52), 12)
  })

  test('is exactly one of a list with itself stretched and moved', () => {
    expect(correlation([1, 2, 7], [13, 23, 73])).toBeCloseTo(1, 12)
    expect(correlation([1, 2, 7], [-1, -2, -7])).toBeCloseTo(-1, 12)
  })

  test('does not care who comes first, nor which list', () => {
    fc.assert(
      fc.property(people, pairs => {
        const [x, y] = [pairs.map(([value]) => value), pairs.map(([, value]) => value)]
        const r = correlation(x, y)
        expect(correlation(y.toReversed(), x.toReversed()) ?? 0).toBeCloseTo(r ?? 0, 12)
        expect(Math.abs(r ?? 0)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test.each([
    ['nobody', [], []],
    ['one person', [1], [2]],
    ['a list without differences', [0.1, 0.1, 0.1], [1, 2, 3]],
  ])('of %s is null', (_, x, y) => {
    expect(correlation(x, y)).toBeNull()
  })

  test('refuses lists of different people', () => {
    expect(() => correlation([1, 2], [1])).toThrow(
      'correlation requires values of the same people, got 2 and 1',
    )
  })
})

test('correlations are those of each pair, and one with itself', () => {
  const [x, y, z] = [
    [1, 2, 3, 5],
    [2, 4, 9, 1],
    [4, 4, 1, 0],
  ]
  expect(correlations([x, y, z])).toEqual([
    [1, correlation(x, y), correlation(x, z)],
    [correlation(x, y), 1, correlation(y, z)],
    [correlation(x, z), correlation(y, z), 1],
  ])
  expect(correlations([x, [1, 1, 1, 1]])).toBeNull()
})
