import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  noncentralTAbove,
  noncentralTBelow,
  noncentrality,
} from '../../../analysis/distributions/noncentralT.ts'
import { normalBelow } from '../../../analysis/distributions/normal.ts'
import { studentizedRangeAbove } from '../../../analysis/distributions/studentizedRange.ts'
import { tAbove } from '../../../analysis/distributions/t.ts'

const degrees = fc.double({ min: 1, max: 3000, noNaN: true })
const distance = fc.double({ min: -30, max: 30, noNaN: true })

describe('the noncentral t distribution', () => {
  test('is Student’s when nothing is off centre, also in the far tail', () => {
    for (const [t, df] of [
      [2, 10],
      [100, 5],
      [40, 1000],
      [1e6, 3],
      [0.1, 1],
    ] as const)
      expect(noncentralTAbove(t, df, 0) / tAbove(t, df)).toBeCloseTo(1, 12)
  })

  test('at 0 is the normal distribution', () => {
    expect(noncentralTBelow(0, 7, 1.3)).toBeCloseTo(normalBelow(-1.3), 13)
  })

  test('has tails that sum to 1, and mirrors', () => {
    fc.assert(
      fc.property(distance, degrees, distance, (t, df, ncp) => {
        expect(noncentralTAbove(t, df, ncp) + noncentralTBelow(t, df, ncp)).toBeCloseTo(1, 11)
        expect(noncentralTAbove(t, df, ncp)).toBeCloseTo(noncentralTBelow(-t, df, -ncp), 12)
      }),
      { numRuns: 50 },
    )
  })

  test('has a noncentrality that leaves the chance asked for above t', () => {
    fc.assert(
      fc.property(distance, degrees, (t, df) => {
        for (const above of [0.025, 0.5, 0.975])
          expect(noncentralTAbove(t, df, noncentrality(t, df, above))).toBeCloseTo(above, 10)
      }),
      { numRuns: 20 },
    )
  })

  test('refuses impossible degrees of freedom and chances', () => {
    expect(() => noncentralTAbove(1, 0, 1)).toThrow(
      'noncentralTAbove requires df > 0 and a finite ncp, got 0 and 1',
    )
    expect(() => noncentrality(1, 5, 1)).toThrow('noncentrality requires 0 < above < 1, got 1')
  })
})

describe('the studentized range', () => {
  test('of two means is a two-sided t', () => {
    for (const [q, df] of [
      [3, 2],
      [10, 2],
      [50, 5],
      [40, 100],
      [3.5, 20.5],
    ] as const)
      expect(studentizedRangeAbove(q, 2, df) / (2 * tAbove(q / Math.SQRT2, df))).toBeCloseTo(1, 11)
  })

  test('of three means has the percentage point that tables give', () => {
    // qtukey(0.95, 3, 20) = 3.577935
    expect(studentizedRangeAbove(3.577935, 3, 20)).toBeCloseTo(0.05, 7)
  })

  test('grows with the number of means', () => {
    expect(studentizedRangeAbove(3, 4, 30)).toBeGreaterThan(studentizedRangeAbove(3, 3, 30))
  })

  test('refuses a single group', () => {
    expect(() => studentizedRangeAbove(1, 1, 5)).toThrow(
      'studentizedRangeAbove requires q ≥ 0, groups ≥ 2 and df > 0',
    )
  })
})
