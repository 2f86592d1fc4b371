import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { oaxacaBlinder } from '../../../analysis/disaggregation/oaxacaBlinder.ts'
import { oaxacaErrors } from '../../../analysis/disaggregation/oaxacaErrors.ts'

const person = fc.record({
  schooling: fc.integer({ min: 0, max: 20 }),
  years: fc.double({ min: 0, max: 40, noNaN: true }),
  pay: fc.double({ min: 1, max: 9, noNaN: true }),
})
const people = fc.array(person, { minLength: 8, maxLength: 30 })
const samples = fc.tuple(people, people).map(([men, women]) => ({
  pay: [...men, ...women].map(({ pay }) => pay),
  isWoman: [...men.map(() => 0), ...women.map(() => 1)],
  regressors: [
    { name: 'schooling', values: [...men, ...women].map(({ schooling }, at) => schooling + (at % 3)) },
    { name: 'years', values: [...men, ...women].map(({ years }, at) => years + (at % 5)) },
  ],
}))
type Sample = { pay: number[]; isWoman: number[]; regressors: { name: string; values: number[] }[] }

/** Random people may happen to have years that follow from schooling. */
function decomposed({ regressors, pay, isWoman }: Sample) {
  try {
    return oaxacaBlinder(regressors, pay, isWoman)
  } catch {
    return null
  }
}

describe('oaxacaBlinder', () => {
  test('adds up to the gap, threefold and twofold', () => {
    fc.assert(
      fc.property(samples, sample => {
        const value = decomposed(sample)?.value
        fc.pre(value !== undefined && value !== null)
        const { gap, threefold, twofold, means } = value
        const { endowments, coefficients, interaction } = threefold
        expect(gap).toBeCloseTo(means[0] - means[1], 12)
        expect(endowments + coefficients + interaction).toBeCloseTo(gap, 7)
        for (const { explained, unexplained } of twofold) expect(explained + unexplained).toBeCloseTo(gap, 9)
        for (const { explained, explainedBy } of twofold)
          expect(explainedBy.reduce((sum, part) => sum + part, 0)).toBeCloseTo(explained, 7)
      }),
    )
  })

  test('takes the second group’s worth of things for fair in the first split, the first’s in the second', () => {
    fc.assert(
      fc.property(samples, sample => {
        const value = decomposed(sample)?.value
        fc.pre(value !== undefined && value !== null)
        const { threefold, twofold } = value
        expect(twofold[0]?.explained).toBeCloseTo(threefold.endowments, 8)
        expect(twofold[1]?.unexplained).toBeCloseTo(threefold.coefficients, 7)
      }),
    )
  })

  test('turns round when the groups are swapped', () => {
    fc.assert(
      fc.property(samples, sample => {
        const one = decomposed(sample)?.value
        const other = decomposed({ ...sample, isWoman: sample.isWoman.map(woman => 1 - woman) })?.value
        fc.pre(one !== undefined && one !== null)
        expect(other?.gap).toBeCloseTo(-one.gap, 10)
        expect(other?.twofold[1]?.explained).toBeCloseTo(-(one.twofold[0]?.explained ?? 0), 7)
        expect(other?.twofold[4]?.explained).toBeCloseTo(-(one.twofold[4]?.explained ?? 0), 7)
      }),
    )
  })

  // Pay = 1 + 2 x for men, 1 + x for women; men have 1, 2, 3, 4, women 0, 1, 2, 3.
  const x = { name: 'x', values: [1, 2, 3, 4, 0, 1, 2, 3] }
  const pay = [3, 5, 7, 9, 1, 2, 3, 4]
  const isWoman = [0, 0, 0, 0, 1, 1, 1, 1]

  test('as worked out by hand', () => {
    const { value } = oaxacaBlinder([x], pay, isWoman)
    expect(value?.gap).toBeCloseTo(6 - 2.5, 12)
    expect(value?.threefold.endowments).toBeCloseTo(1, 10)
    expect(value?.threefold.coefficients).toBeCloseTo(1.5, 10)
    expect(value?.threefold.interaction).toBeCloseTo(1, 10)
    expect(value?.coefficients).toEqual([
      [expect.closeTo(1, 9), expect.closeTo(2, 9)],
      [expect.closeTo(1, 9), expect.closeTo(1, 9)],
    ])
  })

  test('leaves out whoever misses something, and whose group is unknown', () => {
    const more = { name: 'x', values: [...x.values, 5, Number.NaN] }
    expect(oaxacaBlinder([more], [...pay, 3, 4], [...isWoman, 9, 1])).toMatchObject({ n: 8, nMissing: 2 })
  })

  test('needs more people than coefficients in both groups', () => {
    expect(oaxacaBlinder([x], pay, [0, 0, 0, 0, 1, 1, 9, 9])).toMatchObject({ value: null, reason: 'tooFew' })
    expect(oaxacaBlinder([x], pay, Array<number>(8).fill(0))).toMatchObject({ value: null, reason: 'tooFew' })
    expect(oaxacaBlinder([], [], [])).toMatchObject({ value: null, reason: 'noData' })
  })

  test('names a regressor that says nothing new', () => {
    const twice = { name: 'twice x', values: x.values.map(value => 2 * value) }
    expect(() => oaxacaBlinder([x, twice], pay, isWoman)).toThrow(
      /got twice x as a combination of the others/,
    )
    expect(() => oaxacaBlinder([{ name: 'x', values: [1] }], pay, isWoman)).toThrow(
      'oaxacaBlinder requires 8 values of x, got 1',
    )
  })
})

describe('oaxacaErrors', () => {
  const at = Array.from({ length: 60 }, (_, place) => place)
  const schooling = { name: 'schooling', values: at.map(place => (place * 7) % 13) }
  const pay = at.map(place => ((place * 7) % 13) * 0.3 + ((place * 31) % 17) / 10)
  const isWoman = at.map(place => place % 2)

  test('come out the same for the same seed', () => {
    expect(oaxacaErrors([schooling], pay, isWoman, 50, 7)).toEqual(
      oaxacaErrors([schooling], pay, isWoman, 50, 7),
    )
    expect(oaxacaErrors([schooling], pay, isWoman, 50, 8)?.endowments).not.toBe(
      oaxacaErrors([schooling], pay, isWoman, 50, 7)?.endowments,
    )
  })

  test('are positive for parts that vary', () => {
    const errors = oaxacaErrors([schooling], pay, isWoman, 200, 1)
    expect(errors?.replicates).toBe(200)
    for (const error of [errors?.endowments, errors?.coefficients, ...(errors?.explained ?? [])])
      expect(error).toBeGreaterThan(0)
  })

  test('need two samples', () => {
    expect(() => oaxacaErrors([schooling], pay, isWoman, 1, 1)).toThrow(
      'oaxacaErrors requires whole replicates ≥ 2, got 1',
    )
    expect(
      oaxacaErrors(
        [schooling],
        pay,
        at.map(() => 0),
        5,
        1,
      ),
    ).toBeNull()
  })
})
