/** Joining pre-tests and post-tests. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pairing } from '../../../analysis/prepost/pairing.ts'

const sitting = (key: string, value: number | null) => ({ key, value })

describe('pairing', () => {
  test('joins the tests of the same person in the same course', () => {
    const result = pairing(
      [sitting('lan/2026-03', 8), sitting('hoa/2026-03', 6), sitting('ba/2026-03', 5)],
      [sitting('ba/2026-03', 9), sitting('lan/2026-03', 12), sitting('tam/2026-03', 10)],
    )
    expect(result).toMatchObject({
      pairs: [
        { key: 'lan/2026-03', before: 8, after: 12 },
        { key: 'ba/2026-03', before: 5, after: 9 },
      ],
      beforeOnly: [6],
      afterOnly: [10],
      nBefore: 3,
      nAfter: 3,
      n: 2,
      nMissing: 2,
      warnings: [],
    })
  })

  test('keeps the first completed test of a person and says who sent several', () => {
    const result = pairing(
      [sitting('lan', null), sitting('lan', 7), sitting('lan', 9)],
      [sitting('lan', 12), sitting('lan', 15)],
    )
    expect(result.pairs).toEqual([{ key: 'lan', before: 7, after: 12 }])
    expect(result).toMatchObject({ duplicates: ['lan'], warnings: ['duplicates'], nBefore: 1, nAfter: 1 })
  })

  test('a test that was not completed is as if it had not been sent', () => {
    expect(pairing([sitting('lan', 7)], [sitting('lan', null)])).toMatchObject({
      n: 0,
      nBefore: 1,
      nAfter: 0,
      beforeOnly: [7],
      reason: 'noData',
    })
  })

  test('counts every person once, whoever came when', () => {
    const sittings = fc.array(
      fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), value: fc.option(fc.nat(20)) }),
    )
    fc.assert(
      fc.property(sittings, sittings, (before, after) => {
        const { n, nMissing, nBefore, nAfter, beforeOnly, afterOnly } = pairing(before, after)
        const completed = [...before, ...after].filter(({ value }) => value !== null).map(({ key }) => key)
        expect(n + nMissing).toBe(new Set(completed).size)
        expect(nBefore).toBe(n + beforeOnly.length)
        expect(nAfter).toBe(n + afterOnly.length)
      }),
    )
  })
})
