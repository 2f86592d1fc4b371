import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cliff } from '../../../analysis/ordinal/cliff.ts'
import { mannWhitney } from '../../../analysis/ordinal/mannWhitney.ts'
import { midranks } from '../../../analysis/ordinal/ranks.ts'

const scores = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 25 })

describe('ranks', () => {
  test('are shared by equal values', () => {
    expect(midranks([10, 20, 10, 30])).toEqual({ ranks: [1.5, 3, 1.5, 4], ties: [2, 1, 1] })
  })

  test('take values that differ only by rounding for equal', () => {
    expect(mannWhitney([0.1 + 0.2, 1], [0.3]).value?.u).toBe(1.5)
    expect(cliff([0.1 + 0.2], [0.3]).value?.delta).toBe(0)
  })
})

describe('Mann–Whitney', () => {
  test('counts the pairs in which the first is higher, ties half', () => {
    fc.assert(
      fc.property(scores, scores, (one, two) => {
        const pairs = one.flatMap(x => two.map(y => (x > y ? 1 : x === y ? 0.5 : 0)))
        const u = pairs.reduce((sum: number, pair) => sum + pair, 0)
        const result = mannWhitney(one, two)
        expect(result.value?.u ?? u).toBe(u)
        expect(cliff(one, two).value?.delta).toBeCloseTo((2 * u) / pairs.length - 1, 12)
      }),
    )
  })

  test('leaves out missing answers and says how many', () => {
    const { n, nMissing, warnings, value } = mannWhitney([1, 2, null, 2], [2, null, 3, 4])
    expect({ n, nMissing, warnings }).toEqual({ n: 6, nMissing: 2, warnings: ['tied'] })
    // wilcox.test(c(1, 2, 2), c(2, 3, 4), exact = FALSE, correct = FALSE): W = 1, p = 0.1046
    expect(value).toMatchObject({ u: 1, p: expect.closeTo(0.10457099306437283, 12) })
  })

  test('is exact for few people: every division of the answers counts', () => {
    // Of the 20 ways to choose 3 of the 6 midranks 1, 3, 3, 3, 5, 6, six are as far from the middle.
    expect(mannWhitney([1, 2, 2], [2, 3, 4]).value?.pExact).toBeCloseTo(0.3, 12)
    expect(mannWhitney([1, 2, 3], [4, 5, 6]).value?.pExact).toBeCloseTo(0.1, 12)
    expect(
      mannWhitney(
        Array.from({ length: 61 }, (_, i) => i),
        [3],
      ).value?.pExact,
    ).toBeNull()
  })

  test('mirrors when the groups are swapped, whatever the order of people', () => {
    fc.assert(
      fc.property(scores, scores, (one, two) => {
        const [forth, back] = [mannWhitney(one, two).value, mannWhitney(two, one.toReversed()).value]
        expect(back?.z ?? 0).toBeCloseTo(-(forth?.z ?? 0), 12)
        expect(back?.pExact ?? 1).toBeCloseTo(forth?.pExact ?? 1, 12)
        expect((back?.superiority ?? 0.5) + (forth?.superiority ?? 0.5)).toBeCloseTo(1, 12)
      }),
    )
  })

  test.each([
    { first: [], second: [1, 2], reason: 'noData' },
    { first: [null], second: [1, 2], reason: 'noData' },
    { first: [2, 2], second: [2, 2, 2], reason: 'noVariance' },
  ])('has no value for $first against $second', ({ first, second, reason }) => {
    expect(mannWhitney(first, second)).toMatchObject({ value: null, reason })
  })

  test('refuses what is not a number', () => {
    expect(() => mannWhitney([NaN], [1])).toThrow('mannWhitney requires finite numbers, got NaN')
  })
})

describe('Cliff’s δ', () => {
  // The example of Hogarty and Kromrey (1999): effsize::cliff.delta(treatment, control).
  const treatment = [10, 10, 20, 20, 20, 30, 30, 30, 40, 50]
  const control = [10, 20, 30, 40, 40, 50]

  test('is the published −0.25', () => {
    expect(cliff(treatment, control).value).toMatchObject({
      delta: expect.closeTo(-0.25, 12),
      magnitude: 'small',
    })
  })

  test('holds its interval, which mirrors when the groups are swapped', () => {
    fc.assert(
      fc.property(scores, scores, (one, two) => {
        const [forth, back] = [cliff(one, two).value, cliff(two, one).value]
        if (!forth?.interval) return
        expect(forth.interval.low).toBeLessThanOrEqual(forth.delta + 1e-12)
        expect(forth.interval.high).toBeGreaterThanOrEqual(forth.delta - 1e-12)
        expect(forth.interval.low).toBeGreaterThanOrEqual(-1)
        expect(forth.interval.high).toBeLessThanOrEqual(1)
        expect(back?.interval?.low).toBeCloseTo(-forth.interval.high, 10)
      }),
    )
  })

  test('of groups that do not overlap ends at exactly 1', () => {
    const value = cliff([5, 6, 7], [1, 2, 3]).value
    expect(value).toMatchObject({ delta: 1, interval: { high: 1 } })
    expect(value?.interval?.low).toBeGreaterThan(0)
    expect(value?.interval?.low).toBeLessThan(1)
  })

  test('of one person has no interval, and of nobody no value', () => {
    expect(cliff([1], [2, 3]).value).toEqual({ delta: -1, magnitude: 'large', interval: null })
    expect(cliff([], [2, 3])).toMatchObject({ value: null, reason: 'noData' })
  })

  test('is quick for as many people as a province has', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => i % 7)
    expect(cliff(many, many).value?.delta).toBeCloseTo(0, 12)
  })
})
