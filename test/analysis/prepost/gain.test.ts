/** Gains of people tested twice, held to what R gives on Student's own data. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalisedGain } from '../../../analysis/prepost/normalisedGain.ts'
import { pairedMean } from '../../../analysis/prepost/pairedMean.ts'
import { signedRank } from '../../../analysis/prepost/signedRank.ts'

/** Extra hours of sleep with two drugs (Student 1908). */
const sleep = [
  [0.7, 1.9],
  [-1.6, 0.8],
  [-0.2, 1.1],
  [-1.2, 0.1],
  [-0.1, -0.1],
  [3.4, 4.4],
  [3.7, 5.5],
  [0.8, 1.6],
  [0, 4.6],
  [2, 3.4],
].map(([before = 0, after = 0]) => ({ before, after }))

const pair = (before: number, after: number) => ({ before, after })
const scores = fc.integer({ min: 0, max: 20 })
const classes = (minLength: number) =>
  fc.array(fc.record({ before: scores, after: scores }), { minLength, maxLength: 40 })
const mirrored = (pairs: readonly { before: number; after: number }[]) =>
  pairs.map(({ before, after }) => pair(after, before))

describe('pairedMean', () => {
  test('is R’s paired t test', () => {
    expect(pairedMean(sleep)).toMatchObject({
      n: 10,
      gain: expect.closeTo(1.58, 12),
      t: expect.closeTo(4.062128, 6),
      df: 9,
      p: expect.closeTo(0.00283289, 8),
      interval: { low: expect.closeTo(0.7001142, 7), high: expect.closeTo(2.4598858, 7) },
      warnings: ['fewRespondents'],
      reason: null,
    })
  })

  test('a loss mirrors a gain, and the order of people does not matter', () => {
    fc.assert(
      fc.property(classes(2), pairs => {
        const [one, other] = [pairedMean(pairs), pairedMean(mirrored(pairs).toReversed())]
        expect(other.t ?? 0).toBeCloseTo(-(one.t ?? 0), 9)
        expect(other.interval?.low ?? 0).toBeCloseTo(-(one.interval?.high ?? 0), 9)
      }),
    )
  })

  test.each([
    ['noData', []],
    ['tooFew', [pair(3, 5)]],
    ['noVariance', [pair(3, 5), pair(8, 10)]],
    ['noVariance', [pair(0.1, 0.3), pair(80.2, 80.4), pair(0.7, 0.9)]],
    ['noVariance', [pair(4, 4), pair(7, 7)]],
  ])('has no test for the reason %s', (reason, pairs) => {
    expect(pairedMean(pairs)).toMatchObject({ t: null, p: null, interval: null, reason })
  })

  test('still gives the mean gain when all gained alike', () => {
    expect(pairedMean([pair(3, 5), pair(8, 10)]).gain).toBe(2)
  })
})

describe('signedRank', () => {
  test('is R’s Wilcoxon test', () => {
    expect(signedRank(sleep).value).toMatchObject({
      plus: 45,
      minus: 0,
      nChanged: 9,
      nUnchanged: 1,
      pCorrected: expect.closeTo(0.009090698, 8),
      pExact: 2 / 512,
      rankBiserial: 1,
    })
  })

  test('the exact p counts all ways the signs can fall', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 9 }), gains => {
        const result = signedRank(gains.map(gain => pair(0, gain))).value
        const sizes = gains.filter(gain => gain !== 0).map(Math.abs)
        const ranks = sizes.map(
          size =>
            sizes.filter(other => other < size).length +
            (sizes.filter(other => other === size).length + 1) / 2,
        )
        const centre = ranks.reduce((a, b) => a + b, 0) / 2
        const distance = Math.abs((result?.plus ?? centre) - centre)
        const ways = Array.from({ length: 2 ** ranks.length }, (_, signs) =>
          ranks.reduce((total, rank, place) => total + ((signs >> place) & 1 ? rank : 0), 0),
        )
        const asFar = ways.filter(way => Math.abs(way - centre) >= distance - 1e-9).length
        expect(result?.pExact ?? 1).toBeCloseTo(asFar / ways.length, 12)
      }),
    )
  })

  test('equal gains of decimal scores tie, unless to the bit is asked for', () => {
    const pairs = [pair(80.2, 80.3), pair(0.2, 0.3), pair(3, 2)]
    expect(signedRank(pairs)).toMatchObject({ warnings: ['tied'], value: { plus: 3, minus: 3 } })
    expect(signedRank(pairs, true).warnings).toEqual([])
  })

  test('a loss mirrors a gain', () => {
    fc.assert(
      fc.property(classes(1), pairs => {
        const [one, other] = [signedRank(pairs).value, signedRank(mirrored(pairs)).value]
        expect(other?.plus).toBe(one?.minus)
        expect(other?.pPratt ?? 1).toBeCloseTo(one?.pPratt ?? 1, 12)
        expect(other?.rankBiserial ?? 0).toBeCloseTo(-(one?.rankBiserial ?? 0), 12)
      }),
    )
  })

  test('is exact up to 150 people', () => {
    const people = Array.from({ length: 151 }, (_, person) => pair(0, person % 7 === 0 ? -person : person))
    expect(signedRank(people.slice(1)).value?.pExact).toBeGreaterThan(0)
    expect(signedRank(people).value?.pExact).toBeNull()
  })

  test('has no value when nobody is there or nobody changed', () => {
    expect(signedRank([])).toMatchObject({ value: null, reason: 'noData' })
    expect(signedRank([pair(4, 4)])).toMatchObject({ value: null, reason: 'noVariance' })
  })
})

describe('normalisedGain', () => {
  const range = { low: 0, high: 20 }

  test('the class gains the share of what it could gain; a person who fell changes against the own start', () => {
    const result = normalisedGain([pair(10, 15), pair(16, 12), pair(20, 20), pair(8, 8)], range)
    expect(result).toMatchObject({
      classGain: expect.closeTo((55 - 54) / (80 - 54), 12),
      meanOwnGain: expect.closeTo((0.5 - 1 + 0) / 3, 12),
      nOwnGain: 3,
      change: expect.closeTo((0.5 - 0.25 + 0) / 3, 12),
      nChange: 3,
      before: { floor: 0, ceiling: 0.25 },
      after: { floor: 0, ceiling: 0.25 },
      warnings: ['biasedGain', 'ceiling'],
    })
  })

  test('flags a floor', () => {
    expect(normalisedGain([pair(0, 0), pair(4, 6)], range).warnings).toContain('floor')
  })

  test('is at most one, and the change of a person at least minus one', () => {
    fc.assert(
      fc.property(classes(1), pairs => {
        const { classGain, change } = normalisedGain(pairs, range)
        expect(classGain ?? 0).toBeLessThanOrEqual(1 + 1e-12)
        expect(Math.abs(change ?? 0)).toBeLessThanOrEqual(1 + 1e-12)
      }),
    )
  })

  test('has no class gain when all began at the top', () => {
    expect(normalisedGain([pair(20, 20), pair(20, 18)], range)).toMatchObject({
      classGain: null,
      meanOwnGain: null,
      reason: 'notDefined',
    })
  })

  test('has no interval of the change of one person', () => {
    expect(normalisedGain([pair(5, 10)], range)).toMatchObject({ change: 1 / 3, changeInterval: null })
  })

  test('says that nobody is there', () => {
    expect(normalisedGain([], range)).toMatchObject({ classGain: null, before: null, reason: 'noData' })
  })

  test('refuses scores that the test cannot give', () => {
    expect(() => normalisedGain([pair(3, 21)], range)).toThrow(
      'normalisedGain requires scores from 0 to 20, got 21',
    )
    expect(() => normalisedGain([], { low: 5, high: 5 })).toThrow(
      'normalisedGain requires low < high, got 5 and 5',
    )
  })
})
