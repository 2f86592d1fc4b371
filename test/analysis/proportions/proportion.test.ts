import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clopperPearson } from '../../../analysis/proportions/clopperPearson.ts'
import { proportion } from '../../../analysis/proportions/proportion.ts'

/** Equal to R's number to twelve digits. */
const closeTo = (expected: number) => expect.closeTo(expected, 12)

// R 4.2.2: prop.test(n, of, correct = FALSE)$conf.int and binom.test(n, of)$conf.int
const cases = [
  {
    n: 555,
    of: 1566,
    wilson: [0.33109777317794964, 0.37842703428728375],
    exact: [0.3306874896404291, 0.37867199848598],
  },
  { n: 0, of: 10, wilson: [0, 0.2775327998628891], exact: [0, 0.3084971078187608] },
  { n: 10, of: 10, wilson: [0.7224672001371109, 1], exact: [0.6915028921812392, 1] },
] as const

describe('proportion', () => {
  test.each(cases)('of $n in $of has the Wilson interval of R', ({ n, of, wilson: [low, high] }) => {
    expect(proportion(n, of)).toEqual({ n, of, value: n / of, low: closeTo(low), high: closeTo(high) })
  })

  test('of nobody or of everybody has an end at exactly 0 or 1', () => {
    expect(proportion(0, 278)?.low).toBe(0)
    expect(proportion(278, 278)?.high).toBe(1)
  })

  test('is null for an empty group', () => {
    expect(proportion(0, 0)).toBeNull()
    expect(clopperPearson(0, 0)).toBeNull()
  })

  test('refuses more answers than people, halves of people, and certainty', () => {
    expect(() => proportion(3, 2)).toThrow('proportion requires whole numbers 0 ≤ n ≤ of, got 3 of 2')
    expect(() => proportion(0.5, 2)).toThrow('proportion requires whole numbers 0 ≤ n ≤ of, got 0.5 of 2')
    expect(() => proportion(1, 2, 1)).toThrow('confidence requires 0 < confidence < 1, got 1')
  })
})

describe('clopperPearson', () => {
  test.each(cases)('of $n in $of has the exact interval of R', ({ n, of, exact: [low, high] }) => {
    expect(clopperPearson(n, of)).toEqual({ low: closeTo(low), high: closeTo(high) })
  })
})

const counts = fc
  .integer({ min: 1, max: 5000 })
  .chain(of => fc.record({ n: fc.nat(of), of: fc.constant(of) }))

test('intervals hold their share, and mirror when the answer is turned round', () => {
  fc.assert(
    fc.property(counts, fc.constantFrom(0.8, 0.95, 0.999), ({ n, of }, confidence) => {
      for (const interval of [proportion, clopperPearson]) {
        const [yes, no] = [interval(n, of, confidence), interval(of - n, of, confidence)]
        expect(yes?.low).toBeLessThanOrEqual(n / of)
        expect(yes?.high).toBeGreaterThanOrEqual(n / of)
        expect(no?.low).toBeCloseTo(1 - (yes?.high ?? NaN), 10)
      }
    }),
  )
})
