import { describe, expect, test } from 'vitest'
import { mannWhitneyBelow, rankSumDensities } from '../../../analysis/distributions/rankSum.ts'
import { signedRankBelow, signedRankDensities } from '../../../analysis/distributions/signedRank.ts'

describe('rank sums', () => {
  test('of two of the ranks 1 to 3 are 3, 4 and 5 equally often', () => {
    const densities = [...rankSumDensities([1, 2, 3], 2)]
    for (const [sum, density] of [0, 0, 0, 1 / 3, 1 / 3, 1 / 3].entries())
      expect(densities[sum]).toBeCloseTo(density, 15)
  })

  test('are R’s pwilcox without ties', () => {
    expect(mannWhitneyBelow(0, 2, 2)).toBeCloseTo(1 / 6, 15)
    expect(mannWhitneyBelow(9, 4, 5)).toBeCloseTo(0.4523809523809524, 14) // pwilcox(9, 4, 5)
  })

  test('refuse halves and impossible sizes', () => {
    expect(() => rankSumDensities([1.5, 1.5], 1)).toThrow(
      'rankSumDensities requires whole ranks ≥ 0, got 1.5, 1.5',
    )
    expect(() => rankSumDensities([1], 2)).toThrow('rankSumDensities requires 0 ≤ size ≤ 1, got 2')
  })
})

describe('signed ranks', () => {
  test('of two differences are 0 to 3 equally often', () => {
    expect([...signedRankDensities([1, 2])]).toEqual([0.25, 0.25, 0.25, 0.25])
  })

  test('are R’s psignrank without ties', () => {
    expect(signedRankBelow(0, 3)).toBe(0.125)
    expect(signedRankBelow(5, 8)).toBeCloseTo(0.0390625, 15) // psignrank(5, 8)
  })

  test('refuse halves', () => {
    expect(() => signedRankDensities([0.5])).toThrow('signedRankDensities requires whole ranks ≥ 0, got 0.5')
  })
})
