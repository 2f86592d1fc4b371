/** Analysis of covariance: known coefficients come back, and Lord's paradox shows. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ancova } from '../../../analysis/prepost/ancova.ts'

const pair = (before: number, after: number) => ({ before, after })
/** Everybody's score after lies ±1 around half the score before plus something. */
const course = (begin: readonly number[], plus: number) =>
  begin.map((before, person) => pair(before, before / 2 + plus + (person % 2 === 0 ? 1 : -1)))

describe('ancova', () => {
  const women = course([4, 4, 8, 8, 12, 12], 9)
  const men = course([8, 8, 12, 12, 16, 16], 6)

  test('finds the slope and the gap at the same start', () => {
    const model = ancova(women, men).value
    expect(model).toMatchObject({
      slope: { estimate: expect.closeTo(0.5, 10) },
      gap: { estimate: expect.closeTo(3, 10) },
      adjustedMeans: [expect.closeTo(14, 10), expect.closeTo(11, 10)],
      df: 9,
      residualDeviation: expect.closeTo(Math.sqrt(12 / 9), 10),
      interaction: { estimate: expect.closeTo(0, 10), p: expect.closeTo(1, 10) },
    })
  })

  test('answers another question than the gap in gain when the groups began apart', () => {
    const gain = (pairs: typeof women) =>
      pairs.reduce((total, { before, after }) => total + after - before, 0) / 6
    // Women gain five points more, of which two are that they had more to gain.
    expect(gain(women) - gain(men)).toBeCloseTo(5, 10)
    expect(ancova(women, men).value?.gap.estimate).toBeCloseTo(3, 10)
  })

  test('mirrors when the groups change places, and the order of people does not matter', () => {
    const scores = fc.array(fc.record({ before: fc.nat(20), after: fc.nat(20) }), {
      minLength: 3,
      maxLength: 15,
    })
    fc.assert(
      fc.property(scores, scores, (first, second) => {
        const [one, other] = [ancova(first, second), ancova(second.toReversed(), first)]
        expect(other.reason).toBe(one.reason)
        expect(other.value?.gap.estimate ?? 0).toBeCloseTo(-(one.value?.gap.estimate ?? 0), 7)
        expect(other.value?.gap.p ?? 1).toBeCloseTo(one.value?.gap.p ?? 1, 7)
        expect(other.value?.interaction?.p ?? 1).toBeCloseTo(one.value?.interaction?.p ?? 1, 6)
      }),
    )
  })

  test('warns that one number for the gap misleads when the slopes differ', () => {
    const steep = [2, 4, 6, 8, 10, 12].map((before, person) => pair(before, 2 * before + (person % 2)))
    const flat = [2, 4, 6, 8, 10, 12].map((before, person) => pair(before, 10 + (person % 2)))
    expect(ancova(steep, flat).warnings).toEqual(['slopesDiffer'])
  })

  test('a group of one has no robust error and no slope of its own', () => {
    expect(ancova(women, [pair(8, 10)])).toMatchObject({
      reason: null,
      value: { gap: { robustError: null }, interaction: null },
    })
  })

  test.each([
    ['noData', [], []],
    ['oneGroup', women, []],
    ['tooFew', [pair(1, 2), pair(2, 4)], [pair(3, 4)]],
    ['noVariance', [pair(5, 8), pair(5, 9)], [pair(7, 8), pair(7, 7)]],
    ['noVariance', [pair(5, 8), pair(6, 9)], [pair(7, 10), pair(9, 12)]],
  ])('has no value for the reason %s', (reason, first, second) => {
    expect(ancova(first, second)).toMatchObject({ value: null, reason })
  })
})
