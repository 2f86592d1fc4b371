import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { effectiveInterval, shareInterval, type ShareMethod } from '../../../analysis/design/shareInterval.ts'
import { clopperPearson } from '../../../analysis/proportions/clopperPearson.ts'
import { proportion } from '../../../analysis/proportions/proportion.ts'

// R: survey::svyciprop on 183 schools in 15 districts (apiclus1), share of award schools.
const schools = { value: 0.710382513661202, standardError: 0.037017, df: 14, n: 183 }
const methods: readonly ShareMethod[] = ['logit', 'kornGraubard', 'arcsine', 'likelihood', 'symmetric']
const estimates = fc.record({
  value: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  standardError: fc.double({ min: 0.001, max: 0.1, noNaN: true }),
  df: fc.integer({ min: 1, max: 500 }),
  n: fc.integer({ min: 2, max: 5000 }),
})

describe('shareInterval', () => {
  test.each(methods)('%s holds its share and turns round with it', method => {
    fc.assert(
      fc.property(estimates, share => {
        const { low, high } = shareInterval(share, method)
        const turned = shareInterval({ ...share, value: 1 - share.value }, method)
        expect([low < share.value, share.value < high]).toEqual([true, true])
        expect([turned.low, turned.high]).toEqual([expect.closeTo(1 - high, 8), expect.closeTo(1 - low, 8)])
      }),
    )
  })

  test.each(methods.filter(method => method !== 'symmetric'))('%s stays between 0 and 1', method => {
    fc.assert(
      fc.property(estimates, share => {
        const { low, high } = shareInterval(share, method)
        expect([low >= 0, high <= 1]).toEqual([true, true])
      }),
    )
  })

  test('is on the logit scale as worked out by hand', () => {
    // logit(p) ± t₁₄ · se / (p (1 − p)), t₁₄ = 2.144786687917804
    const [middle, reach] = [0.897393, 0.385897]
    const ends = [middle - reach, middle + reach].map(x => 1 / (1 + Math.exp(-x)))
    expect(shareInterval(schools)).toEqual({
      low: expect.closeTo(ends[0] ?? 0, 4),
      high: expect.closeTo(ends[1] ?? 0, 4),
    })
  })

  test('Korn and Graubard’s is Clopper and Pearson’s for a simple random sample', () => {
    const simple = { value: 27 / 40, standardError: Math.sqrt(((27 / 40) * (13 / 40)) / 40), df: 39, n: 40 }
    const exact = clopperPearson(27, 40)
    expect(shareInterval(simple, 'kornGraubard')).toEqual({
      low: expect.closeTo(exact?.low ?? 0, 10),
      high: expect.closeTo(exact?.high ?? 0, 10),
    })
  })

  test('refuses shares at the ends and standard errors of nothing', () => {
    expect(() => shareInterval({ ...schools, value: 1 })).toThrow(
      'shareInterval requires 0 < value < 1, standardError > 0 and df > 0, got 1, 0.037017 and 14',
    )
    expect(() => shareInterval({ ...schools, standardError: 0 })).toThrow(RangeError)
  })
})

describe('effectiveInterval', () => {
  test('is Wilson’s when the number of people is whole', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (of, part) => {
          const n = Math.floor(part * of)
          const { low = 0, high = 0 } = proportion(n, of) ?? {}
          const found = effectiveInterval(n / of, of)
          expect([found.low, found.high]).toEqual([expect.closeTo(low, 10), expect.closeTo(high, 10)])
        },
      ),
    )
  })

  test('refuses a sample worth nobody', () => {
    expect(() => effectiveInterval(0.5, 0)).toThrow(
      'effectiveInterval requires 0 ≤ value ≤ 1 and size > 0, got 0.5 and 0',
    )
  })
})
