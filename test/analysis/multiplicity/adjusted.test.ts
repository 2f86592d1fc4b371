import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adjusted, type Adjustment } from '../../../analysis/multiplicity/adjusted.ts'
import { family } from '../../../analysis/multiplicity/family.ts'

const ps = [0.01, null, 0.01, 0.04, 0.05, 1, null, 0.2]
const closeTo = (values: readonly (number | null)[]) =>
  values.map(value => (value === null ? null : expect.closeTo(value, 14)))

describe('adjusted p-values', () => {
  test.each<[Adjustment, (number | null)[]]>([
    // p.adjust(ps, method)
    ['bonferroni', [0.06, null, 0.06, 0.24, 0.3, 1, null, 1]],
    ['holm', [0.06, null, 0.06, 0.16, 0.16, 1, null, 0.4]],
    ['hochberg', [0.05, null, 0.05, 0.15, 0.15, 1, null, 0.4]],
    ['benjaminiHochberg', [0.03, null, 0.03, 0.075, 0.075, 1, null, 0.24]],
    ['benjaminiYekutieli', [0.0735, null, 0.0735, 0.18375, 0.18375, 1, null, 0.588]],
  ])('by %s are R’s', (method, expected) => {
    expect(adjusted(ps, method)).toEqual(closeTo(expected))
  })

  test('are none smaller than before, none above 1, and keep their order', () => {
    const list = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })))
    const method = fc.constantFrom<Adjustment>('holm', 'benjaminiHochberg', 'bonferroni')
    fc.assert(
      fc.property(list, method, (given, by) => {
        const result = adjusted(given, by)
        expect(result.map(p => p === null)).toEqual(given.map(p => p === null))
        for (const [i, p] of given.entries()) expect(result[i] ?? 0).toBeGreaterThanOrEqual(p ?? 0)
        for (const p of result) expect(p ?? 0).toBeLessThanOrEqual(1)
        expect(adjusted(given.toReversed(), by)).toEqual(result.toReversed())
      }),
    )
  })

  test('refuse what is not a probability', () => {
    expect(() => adjusted([0.5, 1.5])).toThrow('adjusted requires 0 ≤ p ≤ 1, got 1.5')
    expect(() => adjusted([NaN])).toThrow('adjusted requires 0 ≤ p ≤ 1, got NaN')
  })
})

test('a family has a name and counts its tests', () => {
  expect(family('perception by sex', [0.01, null, 0.04])).toEqual({
    name: 'perception by sex',
    method: 'holm',
    tests: 2,
    adjusted: [0.02, null, 0.04],
  })
})
