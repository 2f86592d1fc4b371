import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cohenH } from '../../../analysis/proportions/cohenH.ts'
import { koopman } from '../../../analysis/proportions/koopman.ts'
import { parity } from '../../../analysis/proportions/parity.ts'
import { proportionDifference } from '../../../analysis/proportions/proportionDifference.ts'

const closeTo = (expected: number, digits = 12) => expect.closeTo(expected, digits)

// Applicants admitted to Berkeley in 1973, all departments.
const women = { n: 557, of: 1835 }
const men = { n: 1198, of: 2691 }

describe('the difference of two shares', () => {
  test('has the interval and the test of R', () => {
    // DescTools::BinomDiffCI(557, 1835, 1198, 2691, method = "score"), prop.test(correct = FALSE)
    expect(proportionDifference(women, men)).toEqual({
      value: closeTo(-0.14164542824654186),
      low: closeTo(-0.1695695110299901),
      high: closeTo(-0.1132131214425282),
      test: { chiSquare: closeTo(92.20528041152767, 9), p: closeTo(7.81360038899453e-22, 30) },
    })
  })

  test('has no test when everybody gave the same answer', () => {
    expect(proportionDifference({ n: 0, of: 5 }, { n: 0, of: 9 })?.test).toBeNull()
    expect(proportionDifference({ n: 5, of: 5 }, { n: 9, of: 9 })?.test).toBeNull()
  })

  test('is null when a group is empty', () => {
    expect(proportionDifference({ n: 0, of: 0 }, men)).toBeNull()
    expect(cohenH(women, { n: 0, of: 0 })).toBeNull()
  })
})

describe('parity', () => {
  test('has the index and the intervals of R', () => {
    const index = parity(women, men)
    expect(index?.value).toBeCloseTo(0.6818298435630683, 13)
    expect(index?.adjusted).toBe(index?.value)
    // DescTools::BinomRatioCI(557, 1835, 1198, 2691, method = "katz.log")
    expect(index?.katz).toEqual({ low: closeTo(0.6286965976247881), high: closeTo(0.7394535572955175) })
  })

  test('is brought to the scale of UNESCO when women are ahead', () => {
    // 2 − 1/g for g = 89/108 ÷ 512/825
    expect(parity({ n: 89, of: 108 }, { n: 512, of: 825 })?.adjusted).toBeCloseTo(1.2469050051072523, 13)
  })

  test('is balanced from 0.97 to 1.03', () => {
    expect(parity({ n: 98, of: 100 }, { n: 100, of: 100 })?.balanced).toBe(true)
    expect(parity({ n: 96, of: 100 }, { n: 100, of: 100 })?.balanced).toBe(false)
  })

  test('falls back to the score interval where everybody gave the answer', () => {
    const index = parity({ n: 1, of: 1 }, { n: 5, of: 5 })
    expect(index?.katz).toBeNull()
    // DescTools::BinomRatioCI(1, 1, 5, 5, method = "koopman"), good to four digits
    expect(index?.interval).toEqual({ low: closeTo(0.20655, 4), high: closeTo(1.76829, 4) })
  })

  test('is null when no man gave the answer, and the score interval then has no upper end', () => {
    expect(parity(women, { n: 0, of: 278 })).toBeNull()
    expect(koopman(women, { n: 0, of: 278 })).toEqual({ low: expect.any(Number), high: null })
    expect(koopman({ n: 0, of: 278 }, men)?.low).toBe(0)
    expect(koopman({ n: 0, of: 3 }, { n: 0, of: 4 })).toEqual({ low: 0, high: null })
    expect(koopman({ n: 0, of: 0 }, men)).toBeNull()
  })
})

test('Cohen’s h is R’s', () => {
  expect(cohenH(women, men)).toBeCloseTo(
    2 * Math.asin(Math.sqrt(557 / 1835)) - 2 * Math.asin(Math.sqrt(1198 / 2691)),
    15,
  )
  expect(cohenH({ n: 555, of: 1566 }, { n: 465, of: 1305 })).toBeCloseTo(-0.0040025418179938654, 14) // pwr::ES.h
})

const share = fc.integer({ min: 1, max: 400 }).chain(of => fc.record({ n: fc.nat(of), of: fc.constant(of) }))

test('swapping the sexes mirrors a gap and inverts a ratio', () => {
  fc.assert(
    fc.property(share, share, (one, two) => {
      const [forth, back] = [proportionDifference(one, two), proportionDifference(two, one)]
      expect(back?.value).toBeCloseTo(-(forth?.value ?? NaN), 14)
      expect(back?.low).toBeCloseTo(-(forth?.high ?? NaN), 14)
      expect(back?.test?.p ?? 1).toBeCloseTo(forth?.test?.p ?? 1, 12)
      const [ratio, inverse] = [koopman(one, two), koopman(two, one)]
      fc.pre(one.n > 0 && two.n > 0)
      expect((inverse?.low ?? NaN) * (ratio?.high ?? NaN)).toBeCloseTo(1, 8)
    }),
  )
})

test('intervals hold their estimate', () => {
  fc.assert(
    fc.property(share, share, (one, two) => {
      const difference = proportionDifference(one, two)
      const index = parity(one, two)
      expect(difference?.low).toBeLessThanOrEqual((difference?.value ?? NaN) + 1e-15)
      expect(difference?.high).toBeGreaterThanOrEqual((difference?.value ?? NaN) - 1e-15)
      fc.pre(index !== null)
      expect(index.interval.low).toBeLessThanOrEqual(index.value * (1 + 1e-12))
      expect(index.interval.high ?? Infinity).toBeGreaterThanOrEqual(index.value * (1 - 1e-12))
    }),
  )
})
