/** How a respondent's score on a scale comes about: reverse coding and the rule for missing answers. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answeredMean } from '../../../analysis/scales/answeredMean.ts'
import { reversed } from '../../../analysis/scales/reversed.ts'

const answers = fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { maxLength: 30 })

describe('reversed', () => {
  test('turns the ends of the answer scale round and leaves gaps alone', () => {
    expect(reversed([1, 2, null, 6], 1, 6)).toEqual([6, 5, null, 1])
  })

  test('turned round twice is what it was', () => {
    fc.assert(
      fc.property(answers, given => {
        expect(reversed(reversed(given, 1, 5), 1, 5)).toEqual(given)
      }),
    )
  })

  test('refuses an answer outside the answer scale', () => {
    expect(() => reversed([9], 1, 5)).toThrow('reversed requires answers from 1 to 5, got 9')
  })
})

describe('answeredMean', () => {
  const items = [
    [1, 1, null],
    [2, null, null],
    [3, 3, 3],
    [4, 4, 4],
    [5, 5, 5],
  ]

  test('scores whoever answered four items of five and nobody who answered three', () => {
    expect(answeredMean(items)).toMatchObject({
      scores: [3, 3.25, null],
      required: 4,
      n: 2,
      nMissing: 1,
      nComplete: 1,
      reason: null,
    })
  })

  test('has a reason when nobody has a score', () => {
    expect(answeredMean([[null], [2]], 1)).toMatchObject({ scores: [null], n: 0, reason: 'noData' })
  })

  test.each([0, 1.2, NaN])('refuses a share of %d', share => {
    expect(() => answeredMean(items, share)).toThrow(`answeredMean requires 0 < share ≤ 1, got ${share}`)
  })

  test('refuses a scale without items', () => {
    expect(() => answeredMean([])).toThrow('answeredMean requires at least one item, got none')
  })

  test('lies between the lowest and the highest answer of each respondent', () => {
    const scale = fc.array(
      fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 9, maxLength: 9 }),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    fc.assert(
      fc.property(scale, given => {
        const outside = [...answeredMean(given, 0.5).scores.entries()].filter(([respondent, score]) => {
          const own = given.map(item => item[respondent] ?? null).filter(answer => answer !== null)
          return score === null
            ? own.length >= given.length / 2
            : score < Math.min(...own) || score > Math.max(...own)
        })
        expect(outside).toEqual([])
      }),
    )
  })
})
