import { describe, expect, test } from 'vitest'
import { seeded, xoshiro } from '../../analysis/random.ts'

describe('xoshiro', () => {
  test('gives the sequence of the authors’ reference implementation', () => {
    const next = xoshiro([1, 2, 3, 4])
    expect(Array.from({ length: 10 }, next)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ])
  })
})

const five = (seed: number) => Array.from({ length: 5 }, seeded(seed))

describe('seeded', () => {
  test('gives the same numbers for the same seed and others for another', () => {
    expect(five(7)).toEqual(five(7))
    expect(five(7)).not.toEqual(five(8))
  })

  test('spreads its numbers evenly over 0 to 1', () => {
    const numbers = Array.from({ length: 100_000 }, seeded(1))
    const tenths = Array.from(
      { length: 10 },
      (_, tenth) => numbers.filter(n => Math.floor(n * 10) === tenth).length,
    )
    const chiSquare = tenths.reduce((total, count) => total + (count - 10_000) ** 2 / 10_000, 0)
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...numbers)).toBeLessThan(1)
    // The 99.9 % point of chi-squared with 9 degrees of freedom.
    expect(chiSquare).toBeLessThan(27.88)
  })
})
