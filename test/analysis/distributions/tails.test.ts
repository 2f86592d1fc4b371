import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { betaAbove, betaBelow, betaQuantile } from '../../../analysis/distributions/beta.ts'
import { binomialAbove, binomialBelow, binomialDensity } from '../../../analysis/distributions/binomial.ts'
import {
  chiSquareAbove,
  chiSquareBelow,
  chiSquareQuantile,
} from '../../../analysis/distributions/chiSquare.ts'
import { fAbove, fBelow, fQuantile } from '../../../analysis/distributions/f.ts'
import { gammaAbove, gammaBelow, logGamma } from '../../../analysis/distributions/gamma.ts'
import {
  hypergeometricAbove,
  hypergeometricBelow,
  hypergeometricDensity,
} from '../../../analysis/distributions/hypergeometric.ts'
import {
  normalAbove,
  normalBelow,
  normalDensity,
  normalQuantile,
} from '../../../analysis/distributions/normal.ts'
import { tAbove, tBelow, tQuantile } from '../../../analysis/distributions/t.ts'

/** How far from R's number, relatively. */
const errorOf = (got: number, r: number) => Math.abs(got / r - 1)

describe('far tails', () => {
  test.each([
    ['pnorm(19, lower.tail = FALSE)', normalAbove(19), 8.5272239526309772e-81],
    ['pnorm(-35)', normalBelow(-35), 1.1249107064724062e-268],
    ['qnorm(1e-300)', normalQuantile(1e-300), -37.0470962993612],
    ['qnorm(.975)', normalQuantile(0.975), 1.959963984540054],
    ['pt(2, 10, lower.tail = FALSE)', tAbove(2, 10), 0.03669401738537018],
    ['qt(.975, 10)', tQuantile(0.975, 10), 2.2281388519862744],
    ['pchisq(1, 1)', chiSquareBelow(1, 1), 0.6826894921370859],
    ['qchisq(.95, 1)', chiSquareQuantile(0.95, 1), 3.841458820694124],
    ['lgamma(10)', logGamma(10), 12.801827480081469],
    ['lgamma(1e-5)', logGamma(1e-5), 11.51291969288512],
  ])('%s', (_call, got, r) => {
    expect(errorOf(got, r)).toBeLessThan(1e-12)
  })

  test('have closed forms that they meet', () => {
    expect(errorOf(chiSquareAbove(1200, 2), Math.exp(-600))).toBeLessThan(1e-12)
    expect(errorOf(tAbove(1e6, 2), 1 / (1e12 + 2 + 1e6 * Math.sqrt(1e12 + 2)))).toBeLessThan(1e-12)
    expect(errorOf(fAbove(3, 2, 10), (1 + 0.6) ** -5)).toBeLessThan(1e-12)
    expect(errorOf(betaBelow(1e-5, 50, 1), 1e-250)).toBeLessThan(1e-12)
    expect(errorOf(binomialAbove(899, 900, 0.5), 2 ** -900)).toBeLessThan(1e-12)
    expect(errorOf(hypergeometricBelow(0, 2, 2, 2), 1 / 6)).toBeLessThan(1e-12)
  })
})

const positive = fc.double({ min: 0.2, max: 500, noNaN: true })
const probability = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true })
const value = fc.double({ min: 0, max: 200, noNaN: true })

describe('every distribution', () => {
  test('has tails that sum to 1', () => {
    fc.assert(
      fc.property(value, positive, positive, (x, a, b) => {
        for (const [below, above] of [
          [normalBelow(x), normalAbove(x)],
          [tBelow(x, a), tAbove(x, a)],
          [chiSquareBelow(x, a), chiSquareAbove(x, a)],
          [gammaBelow(a, x), gammaAbove(a, x)],
          [fBelow(x, a, b), fAbove(x, a, b)],
          [betaBelow(x / 200, a, b), betaAbove(x / 200, a, b)],
        ] as const)
          expect(below + above).toBeCloseTo(1, 13)
      }),
    )
  })

  test('has a quantile that inverts the lower tail', () => {
    fc.assert(
      fc.property(probability, positive, positive, (p, a, b) => {
        expect(normalBelow(normalQuantile(p))).toBeCloseTo(p, 12)
        expect(tBelow(tQuantile(p, a), a)).toBeCloseTo(p, 12)
        expect(chiSquareBelow(chiSquareQuantile(p, a), a)).toBeCloseTo(p, 12)
        expect(fBelow(fQuantile(p, a, b), a, b)).toBeCloseTo(p, 12)
        // Near 1 a share has few digits left.
        expect(betaBelow(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 7)
      }),
    )
  })

  test('refuses what cannot be', () => {
    expect(() => normalQuantile(1)).toThrow('normalQuantile requires 0 < p < 1, got 1')
    expect(() => tAbove(1, 0)).toThrow('tAbove requires df > 0, got 0')
    expect(() => chiSquareQuantile(-0.1, 1)).toThrow('chiSquareQuantile requires 0 ≤ p < 1, got -0.1')
    expect(() => betaBelow(0.5, -1, 1)).toThrow('beta requires a > 0 and b > 0, got -1 and 1')
    expect(() => fAbove(-1, 1, 1)).toThrow('f requires f ≥ 0')
    expect(() => binomialBelow(1, 1.5, 0.5)).toThrow('binomialBelow requires a whole n ≥ 0')
    expect(() => hypergeometricDensity(1, 2, 2, 5)).toThrow('hypergeometricDensity requires')
    expect(() => logGamma(0)).toThrow('logGamma requires x > 0, got 0')
  })
})

describe('counts', () => {
  test('have densities that add up to their tails', () => {
    const urns = fc.record({ marked: fc.nat(40), plain: fc.nat(40), x: fc.nat(40), share: probability })
    fc.assert(
      fc.property(urns, ({ marked, plain, x, share }) => {
        const drawn = Math.round(share * (marked + plain))
        const counts = Array.from({ length: x + 1 }, (_, k) => k)
        const binomial = counts.reduce((sum, k) => sum + binomialDensity(k, marked, share), 0)
        const urn = counts.reduce((sum, k) => sum + hypergeometricDensity(k, marked, plain, drawn), 0)
        expect(binomialBelow(x, marked, share)).toBeCloseTo(binomial, 12)
        expect(binomialAbove(x, marked, share)).toBeCloseTo(1 - binomial, 12)
        expect(hypergeometricBelow(x, marked, plain, drawn)).toBeCloseTo(urn, 12)
        expect(hypergeometricAbove(x, marked, plain, drawn)).toBeCloseTo(1 - urn, 12)
      }),
    )
  })
})

test('infinite degrees of freedom give the normal and chi-squared distributions', () => {
  expect(tAbove(2, Infinity)).toBe(normalAbove(2))
  expect(tQuantile(0.9, Infinity)).toBe(normalQuantile(0.9))
  expect(fAbove(2, 3, Infinity)).toBe(chiSquareAbove(6, 3))
  expect(fQuantile(0.9, 3, Infinity)).toBe(chiSquareQuantile(0.9, 3) / 3)
})

test('the normal density is the slope of the lower tail', () => {
  expect((normalBelow(1 + 1e-6) - normalBelow(1 - 1e-6)) / 2e-6).toBeCloseTo(normalDensity(1), 9)
})
