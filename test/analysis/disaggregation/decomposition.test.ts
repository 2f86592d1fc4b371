import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kitagawa } from '../../../analysis/disaggregation/kitagawa.ts'
import { standardisation } from '../../../analysis/disaggregation/standardisation.ts'
import { EmptyStrata } from '../../../analysis/disaggregation/strata.ts'

const count = fc.integer({ min: 1, max: 400 }).chain(of => fc.record({ n: fc.nat(of), of: fc.constant(of) }))
const groups = fc
  .integer({ min: 1, max: 6 })
  .chain(strata => fc.tuple(...[0, 1].map(() => fc.array(count, { minLength: strata, maxLength: strata }))))
  .map(([first = [], second = []]) => ({ first, second }))
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

describe('kitagawa', () => {
  test('adds up to the gap, stratum by stratum and as a whole', () => {
    fc.assert(
      fc.property(groups, ({ first, second }) => {
        const { gap, rate, composition, rates, compositions, threefold } = kitagawa(first, second)
        expect(Math.abs(rate + composition - gap)).toBeLessThan(1e-12)
        expect(Math.abs(threefold.rate + threefold.composition + threefold.interaction - gap)).toBeLessThan(
          1e-12,
        )
        expect(total(rates)).toBeCloseTo(rate, 12)
        expect(total(compositions)).toBeCloseTo(composition, 12)
      }),
    )
  })

  test('turns round when the groups are swapped', () => {
    fc.assert(
      fc.property(groups, ({ first, second }) => {
        const [one, other] = [kitagawa(first, second), kitagawa(second, first)]
        expect(one.rate).toBeCloseTo(-other.rate, 12)
        expect(one.composition).toBeCloseTo(-other.composition, 12)
      }),
    )
  })

  test('finds no composition in groups that are made up alike', () => {
    fc.assert(
      fc.property(groups, ({ first }) => {
        const more = first.map(({ n, of }) => ({ n: Math.floor(n / 2), of }))
        expect(kitagawa(first, more).composition).toBeCloseTo(0, 12)
      }),
    )
  })

  test('as worked out by hand', () => {
    // Shares .8, .4 and .5, .3; made up of halves, and of one and three quarters.
    const found = kitagawa(
      [
        { n: 8, of: 10 },
        { n: 4, of: 10 },
      ],
      [
        { n: 5, of: 10 },
        { n: 9, of: 30 },
      ],
    )
    expect(found.gap).toBeCloseTo(0.6 - 0.35, 12)
    expect(found.rate).toBeCloseTo(0.3 * 0.375 + 0.1 * 0.625, 12)
    expect(found.composition).toBeCloseTo(0.25 * 0.65 - 0.25 * 0.35, 12)
  })

  test('names strata where a group has nobody', () => {
    const two = [
      { n: 1, of: 2 },
      { n: 0, of: 0 },
    ]
    expect(() => kitagawa(two, two)).toThrow(EmptyStrata)
    expect(() => kitagawa(two, two)).toThrow(
      'kitagawa requires people of every group in every stratum, got none in 1',
    )
    expect(() => kitagawa(two, [{ n: 1, of: 2 }])).toThrow(
      'kitagawa requires as many strata of every group, got 2 and 1',
    )
    expect(() => kitagawa([{ n: 3, of: 2 }], [{ n: 1, of: 2 }])).toThrow(RangeError)
  })
})

describe('standardisation', () => {
  test('to a group’s own make-up leaves its share as it is', () => {
    fc.assert(
      fc.property(groups, ({ first, second }) => {
        const found = standardisation(
          first,
          second,
          first.map(({ of }) => of),
        )
        expect(found.first.value).toBeCloseTo(found.first.crude, 12)
        // Kitagawa's rate part from the first group's point of view.
        expect(found.difference).toBeCloseTo(
          kitagawa(first, second).threefold.rate + kitagawa(first, second).threefold.interaction,
          12,
        )
      }),
    )
  })

  test('does not depend on the unit of the standard or the order of strata, and mirrors', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 2, max: 50 }), ({ first, second }, factor) => {
        const standard = first.map((_, stratum) => stratum + 1)
        const one = standardisation(first, second, standard)
        const other = standardisation(
          second.toReversed(),
          first.toReversed(),
          standard.toReversed().map(people => people * factor),
        )
        expect(other.second.value).toBeCloseTo(one.first.value, 12)
        expect(other.difference).toBeCloseTo(-one.difference, 12)
        expect(other.differenceInterval.low).toBeCloseTo(-one.differenceInterval.high, 12)
      }),
    )
  })

  test('holds the share within both intervals', () => {
    fc.assert(
      fc.property(groups, ({ first, second }) => {
        const { value, interval, gammaInterval } = standardisation(
          first,
          second,
          first.map(() => 1),
        ).first
        expect(interval.low <= value && value <= interval.high).toBe(true)
        expect(gammaInterval.low <= value && value <= gammaInterval.high).toBe(true)
      }),
    )
  })

  test('has no ratio to a share of zero', () => {
    const found = standardisation([{ n: 1, of: 2 }], [{ n: 0, of: 2 }], [1])
    expect(found).toMatchObject({ ratio: null, second: { value: 0, gammaInterval: { low: 0 } } })
  })

  test('refuses a standard that is none, and strata without people', () => {
    const one = [{ n: 1, of: 2 }]
    expect(() => standardisation(one, one, [0])).toThrow(
      'standardisation requires 1 standards ≥ 0 and one > 0, got 0',
    )
    expect(() => standardisation(one, one, [1, 2])).toThrow(RangeError)
    expect(() => standardisation(one, [{ n: 0, of: 0 }], [1])).toThrow(EmptyStrata)
  })
})
