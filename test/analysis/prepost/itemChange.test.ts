/** McNemar's test and the paired difference of shares, against R and the published example. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { itemChanges } from '../../../analysis/prepost/itemChange.ts'
import { mcNemar } from '../../../analysis/prepost/mcNemar.ts'
import { pairedShares } from '../../../analysis/prepost/pairedShares.ts'

const counts = fc.record({
  kept: fc.nat(30),
  gained: fc.nat(30),
  lost: fc.nat(30),
  neither: fc.nat(30),
})

const pair = (before: 0 | 1 | null, after: 0 | 1 | null) => ({ before, after })

describe('mcNemar', () => {
  test.each([
    { gained: 9, lost: 4, exact: 0.26684570312500017, midP: 0.17956542968750017, p: 0.16551785869747004 },
    { gained: 6, lost: 1, exact: 0.125, midP: 0.0703125, p: 0.05878172135535897 },
    { gained: 8, lost: 8, exact: 1, midP: 1, p: 1 },
  ])('of $gained gained and $lost lost is what R gives', ({ gained, lost, exact, midP, p }) => {
    expect(mcNemar(gained, lost)).toMatchObject({
      exact: expect.closeTo(exact, 12),
      midP: expect.closeTo(midP, 12),
      asymptotic: { p: expect.closeTo(p, 12) },
    })
  })

  test('without a change there is nothing to doubt', () => {
    expect(mcNemar(0, 0)).toEqual({ exact: 1, midP: 1, asymptotic: null })
  })

  test('does not care about the direction, and mid-p is the less cautious', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (gained, lost) => {
        expect(mcNemar(gained, lost)).toEqual(mcNemar(lost, gained))
        expect(mcNemar(gained, lost).midP).toBeLessThanOrEqual(mcNemar(gained, lost).exact)
      }),
    )
  })

  test('refuses what are no counts', () => {
    expect(() => mcNemar(1.5, 2)).toThrow('mcNemar requires whole counts ≥ 0, got 1.5 and 2')
  })
})

describe('pairedShares', () => {
  test('has the interval that Newcombe published', () => {
    expect(pairedShares({ kept: 1, gained: 1, lost: 7, neither: 12 })?.interval).toEqual({
      low: expect.closeTo(-0.507, 3),
      high: expect.closeTo(-0.026, 3),
    })
  })

  test('has the intervals that R gives', () => {
    expect(pairedShares({ kept: 27, gained: 9, lost: 4, neither: 5 })).toMatchObject({
      difference: expect.closeTo(1 / 9, 12),
      interval: {
        low: expect.closeTo(-0.05010380566380801, 12),
        high: expect.closeTo(0.26623391546561825, 12),
      },
      // PropCIs halves its step until it is under a millionth.
      tango: { low: expect.closeTo(-0.05018621020846898, 6), high: expect.closeTo(0.27230151494344074, 6) },
    })
  })

  test('holds the difference, stays within −1 and 1, and mirrors', () => {
    fc.assert(
      fc.property(counts, changes => {
        const there = pairedShares(changes)
        const back = pairedShares({ ...changes, gained: changes.lost, lost: changes.gained })
        for (const method of ['interval', 'tango'] as const) {
          const [low, high] = [there?.[method].low ?? 0, there?.[method].high ?? 0]
          expect(low).toBeLessThanOrEqual((there?.difference ?? 0) + 1e-12)
          expect(high).toBeGreaterThanOrEqual((there?.difference ?? 0) - 1e-12)
          expect(Math.max(-low, high)).toBeLessThanOrEqual(1 + 1e-12)
          expect(back?.[method].low ?? 0).toBeCloseTo(-high, 9)
        }
      }),
    )
  })

  test.each([
    [{ kept: 0, gained: 20, lost: 0, neither: 0 }, 1],
    [{ kept: 0, gained: 0, lost: 20, neither: 0 }, -1],
    [{ kept: 20, gained: 0, lost: 0, neither: 0 }, 0],
    [{ kept: 0, gained: 0, lost: 0, neither: 1 }, 0],
  ])('has both intervals where everybody did the same: %o', (changes, difference) => {
    const shares = pairedShares(changes)
    expect(shares?.difference).toBe(difference)
    const ends = [shares?.interval.low, shares?.interval.high, shares?.tango.low, shares?.tango.high]
    expect(ends.every(Number.isFinite)).toBe(true)
  })

  test('of nobody is null', () => {
    expect(pairedShares({ kept: 0, gained: 0, lost: 0, neither: 0 })).toBeNull()
  })
})

describe('itemChanges', () => {
  test('counts people by what they did and leaves out who was not shown the question twice', () => {
    const [item] = itemChanges([[pair(1, 1), pair(0, 1), pair(0, 1), pair(1, 0), pair(null, 1), pair(0, 0)]])
    expect(item).toMatchObject({
      n: 5,
      nMissing: 1,
      changes: { kept: 1, gained: 2, lost: 1, neither: 1 },
      shares: { before: 0.4, after: 0.6 },
    })
  })

  test('adjusts over the questions that were asked', () => {
    const gained = Array.from({ length: 8 }, () => pair(0, 1))
    const [one, none, other] = itemChanges([gained, [], gained])
    expect(one?.pAdjusted).toBeCloseTo(2 * (one?.test?.midP ?? NaN), 12)
    expect(other?.pAdjusted).toBe(one?.pAdjusted)
    expect(none).toMatchObject({ shares: null, test: null, pAdjusted: null, reason: 'noData' })
  })
})
