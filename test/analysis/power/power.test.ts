import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  detectableChange,
  detectableDifference,
  detectableRoughly,
  detectableShare,
  differencePower,
} from '../../../analysis/power/detectableEffect.ts'
import { intraclass } from '../../../analysis/power/intraclass.ts'
import { groupSize, sampleSize } from '../../../analysis/power/sampleSize.ts'

describe('the smallest effect that would have been found', () => {
  test('is R’s', () => {
    // pwr.t2n.test(30, 25, power = .8), pwr.t.test(55, power = .8, type = "paired"), refined with uniroot to 1e-13
    expect(detectableDifference(30, 25)).toBeCloseTo(0.7727692058449042, 8)
    expect(detectableChange(55)).toBeCloseTo(0.3846514449798486, 8)
    expect(detectableRoughly(30, 25)).toBeCloseTo(0.7586728635270056, 12)
    expect(detectableShare(0.4, 30, 25)).toBeCloseTo(0.3644546786818823, 12)
    expect(differencePower(0.3, 30, 25)).toBeCloseTo(0.19271818459145074, 9)
  })

  test('is found with the power asked for', () => {
    const size = fc.integer({ min: 2, max: 500 })
    const power = fc.double({ min: 0.1, max: 0.99, noNaN: true })
    fc.assert(
      fc.property(size, size, power, (n1, n2, wanted) => {
        expect(differencePower(detectableDifference(n1, n2, { power: wanted }), n1, n2)).toBeCloseTo(
          wanted,
          9,
        )
      }),
      { numRuns: 30 },
    )
  })

  test('grows with the square root of the design effect', () => {
    expect(detectableDifference(30, 25, { designEffect: 4 })).toBeCloseTo(
      2 * detectableDifference(30, 25),
      12,
    )
  })

  test('is no share when even everybody would not be enough', () => {
    expect(detectableShare(0.9, 10, 10)).toBeNull()
  })

  test('refuses a group of one and impossible power', () => {
    expect(() => detectableDifference(1, 5)).toThrow('detectableDifference requires at least 2 people, got 1')
    expect(() => detectableChange(5, { power: 1 })).toThrow(
      'detectableEffect requires 1 − confidence < power < 1, got 1',
    )
    expect(() => detectableRoughly(0, 5)).toThrow(
      'detectableRoughly requires people in both groups, got 0 and 5',
    )
  })
})

describe('how many to ask', () => {
  test('is R’s', () => {
    expect(sampleSize({ share: 0.4, margin: 0.05 })).toBeCloseTo(368.78004678663575, 10)
    expect(sampleSize({ share: 0.4, margin: 0.05, designEffect: 1.5, population: 2000 })).toBeCloseTo(
      433.48997517312756,
      10,
    )
    // power.prop.test(p1 = .4, p2 = .5, power = .8)$n
    expect(groupSize(0.4, 0.5)).toBeCloseTo(387.3385166990359, 9)
  })

  test('is one of one, however rare the answer', () => {
    expect(sampleSize({ share: 5e-324, margin: 0.001, population: 1 })).toBe(1)
  })

  test('is never more than there are', () => {
    const precision = fc.record({
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      margin: fc.double({ min: 0.001, max: 0.5, noNaN: true }),
      population: fc.integer({ min: 1, max: 1_000_000 }),
    })
    fc.assert(
      fc.property(precision, given => {
        expect(sampleSize(given)).toBeLessThanOrEqual(Math.max(1, given.population))
      }),
    )
  })

  test('refuses no margin and equal shares', () => {
    expect(() => sampleSize({ share: 0.5, margin: 0 })).toThrow(
      'sampleSize requires margin and designEffect > 0 and population ≥ 1',
    )
    expect(() => groupSize(0.5, 0.5)).toThrow(
      'groupSize requires two different shares from 0 to 1, got 0.5 and 0.5',
    )
  })
})

const cluster = (name: string, ...values: number[]) => ({ name, values })

describe('the intraclass correlation', () => {
  test('is near 1 when clusters differ and people within them hardly do', () => {
    const { value } = intraclass([cluster('a', 1, 2), cluster('b', 5, 6)])
    expect(value).toMatchObject({
      between: 16,
      within: 0.5,
      effectiveSize: 2,
      designEffect: expect.closeTo(1.9393939393939394, 12),
    })
    expect(value?.correlation).toBeCloseTo(15.5 / 16.5, 12)
  })

  test('is at least 0, and a design effect at least 1', () => {
    const { value } = intraclass([cluster('a', 1, 9), cluster('b', 1, 9)])
    expect(value).toMatchObject({ correlation: 0, unclipped: -1, designEffect: 1, weightedDesignEffect: 1 })
  })

  test('has no value for one cluster or one person in each', () => {
    expect(intraclass([cluster('a', 1, 2)])).toMatchObject({ value: null, reason: 'oneGroup' })
    expect(intraclass([cluster('a', 1), cluster('b', 2)])).toMatchObject({ value: null, reason: 'tooFew' })
  })
})
