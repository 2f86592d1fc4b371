/** Differences in differences, effect sizes of gains, and attrition. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attrition } from '../../../analysis/prepost/attrition.ts'
import { gainGap } from '../../../analysis/prepost/gainGap.ts'
import { pairedEffect } from '../../../analysis/prepost/pairedEffect.ts'

const pair = (before: number, after: number) => ({ before, after })
const gains = (...values: number[]) => values.map(gain => pair(5, 5 + gain))
const score = fc.integer({ min: 0, max: 20 })
const classes = fc.array(fc.record({ before: score, after: score }), { minLength: 2, maxLength: 25 })

const people = (stayed: boolean, ...scores: number[]) => scores.map(before => ({ before, stayed }))
const mixed = (shift: number) => [
  ...people(true, ...[4, 7, 9, 11, 13, 15].map(value => value + shift)),
  ...people(false, ...[3, 6, 8, 10, 14].map(value => value + shift)),
]

describe('gainGap', () => {
  test('is Welch’s test of the gains', () => {
    const gap = gainGap(gains(1, 2, 3), gains(2, 4, 9))
    expect(gap).toMatchObject({
      n: 6,
      first: { n: 3, gain: 2, deviation: 1 },
      difference: -3,
      test: { t: expect.closeTo(-3 / Math.sqrt(1 / 3 + 13 / 3), 12) },
      warnings: ['fewRespondents'],
    })
  })

  test('is the gap after less the gap before', () => {
    fc.assert(
      fc.property(classes, classes, (women, men) => {
        const { difference, gapAfter, gapBefore } = gainGap(women, men)
        expect(difference ?? 0).toBeCloseTo((gapAfter ?? 0) - (gapBefore ?? 0), 10)
      }),
    )
  })

  test('mirrors when the sexes change places, and the order of people does not matter', () => {
    fc.assert(
      fc.property(classes, classes, (women, men) => {
        const [one, other] = [gainGap(women, men), gainGap(men.toReversed(), women)]
        expect(other.difference ?? 0).toBeCloseTo(-(one.difference ?? 0), 10)
        expect(other.test?.low ?? 0).toBeCloseTo(-(one.test?.high ?? 0), 8)
        expect(other.test?.p ?? 1).toBeCloseTo(one.test?.p ?? 1, 10)
        expect(other.reason).toBe(one.reason)
      }),
    )
  })

  test('has Welch’s standard error as HC2', () => {
    const { errors, test: welch } = gainGap(gains(1, 5, 3, 3), gains(2, 4, 9))
    expect(errors?.hc2).toBeCloseTo(welch?.error ?? NaN, 12)
    expect(errors?.hc3).toBeGreaterThan(errors?.hc2 ?? NaN)
  })

  test.each([
    ['noData', gains(), gains()],
    ['oneGroup', gains(1, 2), gains()],
    ['oneGroup', gains(), gains(1, 2)],
    ['tooFew', gains(1), gains(1, 2)],
    ['noVariance', gains(2, 2), gains(1, 3)],
  ])('has no test for the reason %s', (reason, women, men) => {
    expect(gainGap(women, men)).toMatchObject({ test: null, reason })
  })

  test('still tells the gap when one person is a group', () => {
    expect(gainGap(gains(4), gains(1, 3))).toMatchObject({ difference: 2, errors: { hc2: null, hc3: null } })
  })
})

describe('pairedEffect', () => {
  test('has the sizes and the interval of Student’s sleep data', () => {
    const hours = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4]
    expect(pairedEffect(hours.map(gain => pair(0, gain))).value).toMatchObject({
      dGain: expect.closeTo(1.284558, 6),
      gGain: expect.closeTo(1.173925, 6),
      correction: expect.closeTo(0.913875, 6),
      interval: { low: expect.closeTo(0.378917896, 8), high: expect.closeTo(1.935602113, 8) },
      dRepeated: null,
    })
  })

  test('over the spread of the scores is smaller than over that of the gains when the tests go together', () => {
    const value = pairedEffect([pair(2, 4), pair(8, 11), pair(14, 16), pair(20, 23)]).value
    // The gains 2, 3, 2, 3 have the standard deviation √⅓.
    expect(value?.dGain).toBeCloseTo(2.5 * Math.sqrt(3), 12)
    expect(value?.dScores).toBeLessThan(0.5)
  })

  test('turns round when gains become losses', () => {
    fc.assert(
      fc.property(classes, pairs => {
        const [one, other] = [
          pairedEffect(pairs),
          pairedEffect(pairs.map(({ before, after }) => pair(after, before))),
        ]
        expect(other.value?.gGain ?? 0).toBeCloseTo(-(one.value?.gGain ?? 0), 9)
        expect(other.value?.interval.low ?? 0).toBeCloseTo(-(one.value?.interval.high ?? 0), 6)
      }),
      { numRuns: 25 },
    )
  })

  test.each([
    ['noData', []],
    ['tooFew', gains(2)],
    ['tooFew', gains(2, 3)],
    ['noVariance', gains(2, 2, 2)],
  ])('has no value for the reason %s', (reason, pairs) => {
    expect(pairedEffect(pairs)).toMatchObject({ value: null, reason })
  })
})

describe('attrition', () => {
  const women = [...people(true, 10, 12, 14, 16), ...people(false, 6, 8)]
  const men = [...people(true, 9, 11, 13), ...people(false, 12, 7, 9)]

  test('tells how many of each group dropped out, with what chance', () => {
    const lost = attrition(women, men)
    expect(lost).toMatchObject({
      n: 12,
      rates: [
        { n: 2, of: 6 },
        { n: 3, of: 6 },
      ],
      difference: { value: expect.closeTo(-1 / 6, 12) },
      p: expect.closeTo(1, 12),
      reason: null,
    })
    expect(lost.model.reason).toBe('separated')
  })

  test('tells whether those who left had begun lower', () => {
    expect(attrition(women, men).baselines[0]).toMatchObject({
      nStayed: 4,
      nDropped: 2,
      meanStayed: 13,
      meanDropped: 7,
      difference: 6,
      p: expect.closeTo(0.024495456, 8),
    })
  })

  test('models the odds of dropping out on score and group', () => {
    const { value } = attrition(mixed(0), mixed(2)).model
    expect(value?.coefficients).toHaveLength(4)
    // A shift of all scores does not change the slope, so that there is no interaction.
    expect(value?.coefficients[3]).toBeCloseTo(0, 6)
    expect(value?.coefficients[1]).toBeLessThan(0)
  })

  test('mirrors when the sexes change places', () => {
    const [one, other] = [attrition(women, men), attrition(men, women)]
    expect(other.difference?.value).toBeCloseTo(-(one.difference?.value ?? NaN), 12)
    expect(other.p).toBeCloseTo(one.p ?? NaN, 12)
    expect(other.baselines).toEqual([one.baselines[1], one.baselines[0]])
  })

  test('without a loss there is nobody to compare with', () => {
    expect(attrition(people(true, 5, 9), people(true, 6, 8))).toMatchObject({
      rates: [{ value: 0 }, { value: 0 }],
      p: 1,
      baseline: { nDropped: 0, meanDropped: null, difference: null, g: null, p: null },
      model: { value: null, reason: 'noVariance' },
    })
  })

  test('one sex has a rate and nothing to compare it with', () => {
    expect(attrition(women, [])).toMatchObject({
      rates: [{ n: 2, of: 6 }, null],
      difference: null,
      p: null,
      model: { reason: 'oneGroup' },
      reason: 'oneGroup',
    })
  })

  test('nobody is no data', () => {
    expect(attrition([], [])).toMatchObject({ n: 0, rates: [null, null], reason: 'noData' })
  })
})
