import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hedges } from '../../../analysis/means/hedges.ts'
import { divide, moments } from '../../../analysis/means/sample.ts'
import { welch } from '../../../analysis/means/welch.ts'

const closeTo = (expected: number, digits = 11) => expect.closeTo(expected, digits)

// Student's sleep data (1908): extra hours after two drugs; R's datasets::sleep.
const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]

describe('Welch’s test', () => {
  test('is R’s t.test on Student’s own data', () => {
    // t.test(extra ~ group, data = sleep): t = -1.8608, df = 17.776, p = 0.07939, -3.3654832 to 0.2054832
    expect(welch(first, second)).toEqual({
      n: 20,
      nMissing: 0,
      method: 'Welch',
      warnings: [],
      reason: null,
      value: {
        difference: closeTo(-1.58),
        low: closeTo(-3.3654832, 7),
        high: closeTo(0.2054832, 7),
        error: closeTo(0.849091, 6),
        t: closeTo(-1.8608, 4),
        df: closeTo(17.776, 3),
        p: closeTo(0.07939, 5),
      },
    })
  })

  test('leaves out missing values', () => {
    expect(welch([...first, null], second)).toMatchObject({ n: 20, nMissing: 1 })
  })

  test.each([
    { one: [], two: [1, 2], reason: 'noData' },
    { one: [3], two: [1, 2], reason: 'tooFew' },
    { one: [3, 3], two: [1, 2], reason: 'noVariance' },
    { one: [null, 0.1, 0.1, 0.1], two: [1, 2], reason: 'noVariance' },
  ])('has no value for $one against $two: $reason', ({ one, two, reason }) => {
    expect(welch(one, two)).toMatchObject({ value: null, reason })
  })

  test('refuses infinity', () => {
    expect(() => welch([Infinity, 1], [1, 2])).toThrow('welch requires finite numbers, got Infinity')
  })
})

describe('Hedges’s g', () => {
  test('has Student’s test beside it', () => {
    // t.test(extra ~ group, data = sleep, var.equal = TRUE): t = -1.8608, df = 18, p = 0.07919
    expect(hedges(first, second).value?.student).toEqual({
      t: closeTo(-1.8608, 4),
      df: 18,
      p: closeTo(0.07919, 5),
    })
  })

  test('needs differences within one of the groups only', () => {
    expect(hedges([3, 3], [1, 2]).value?.g).toBeGreaterThan(0)
    expect(hedges([3, 3], [1, 1])).toMatchObject({ value: null, reason: 'noVariance' })
    expect(hedges([3], [1, 2])).toMatchObject({ value: null, reason: 'tooFew' })
  })

  test('is finite for groups that are far apart', () => {
    const value = hedges([1e6, 1e6 + 1, 1e6 + 2], [0, 1, 2]).value
    expect(value?.low).toBeGreaterThan(0)
    expect(value?.high).toBeLessThan(Infinity)
  })
})

const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 30 })

test('swapping the groups mirrors both, and their intervals hold the estimate', () => {
  fc.assert(
    fc.property(values, values, (one, two) => {
      const [forth, back] = [welch(one, two).value, welch(two.toReversed(), one).value]
      expect(back?.difference ?? 0).toBeCloseTo(-(forth?.difference ?? 0), 9)
      expect(back?.low ?? 0).toBeCloseTo(-(forth?.high ?? 0), 9)
      const [size, mirrored] = [hedges(one, two).value, hedges(two, one).value]
      if (!size) return
      expect(size.low).toBeLessThan(size.g)
      expect(size.high).toBeGreaterThan(size.g)
      expect(mirrored?.low).toBeCloseTo(-size.high, 8)
    }),
    { numRuns: 50 },
  )
})

test('groups come out of an outcome and a grouping, missing ones counted', () => {
  expect(divide([1, 2, null, 4, 5], ['a', 'b', 'a', null, 'c'], ['b', 'a'])).toEqual({
    samples: [
      { name: 'b', values: [2] },
      { name: 'a', values: [1] },
    ],
    nMissing: 3,
  })
  expect(() => divide([1], [], ['a'])).toThrow('divide requires as many groups as outcomes, got 0 and 1')
})

test('moments of nobody and of one person are partly null', () => {
  expect(moments([])).toEqual({ n: 0, mean: null, deviation: null })
  expect(moments([4])).toEqual({ n: 1, mean: 4, deviation: null })
})
