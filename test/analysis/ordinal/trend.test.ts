import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cochranArmitage } from '../../../analysis/ordinal/cochranArmitage.ts'
import { jonckheere } from '../../../analysis/ordinal/jonckheere.ts'
import { linearByLinear } from '../../../analysis/ordinal/linearByLinear.ts'

describe('Jonckheere–Terpstra', () => {
  test('without ties has the variance of the textbook', () => {
    // [N²(2N + 3) − Σn²(2n + 3)] / 72 for three groups of two
    const { value, warnings } = jonckheere([
      [1, 2],
      [3, 5],
      [4, 6],
    ])
    expect(value).toMatchObject({
      j: 11,
      expected: 6,
      variance: expect.closeTo((36 * 15 - 3 * 4 * 7) / 72, 12),
    })
    expect(warnings).toEqual([])
  })

  test('of two groups is Mann–Whitney', () => {
    // wilcox.test(c(2, 3, 4), c(1, 2, 2), exact = FALSE, correct = FALSE)$p.value
    expect(
      jonckheere([
        [1, 2, 2],
        [2, 3, 4],
      ]).value?.p,
    ).toBeCloseTo(0.10457099306437283, 12)
  })

  test('turns round when the groups are turned round', () => {
    const group = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 4 }), groups => {
        const [forth, back] = [jonckheere(groups).value, jonckheere(groups.toReversed()).value]
        expect(back?.z ?? 0).toBeCloseTo(-(forth?.z ?? 0), 10)
        expect(back?.pRising ?? 0.5).toBeCloseTo(1 - (forth?.pRising ?? 0.5), 10)
      }),
    )
  })

  test.each([
    { groups: [], reason: 'noData' },
    { groups: [[1, 2], [null]], reason: 'oneGroup' },
    { groups: [[2, 2], [2]], reason: 'noVariance' },
  ])('has no value for $groups', ({ groups, reason }) => {
    expect(jonckheere(groups)).toMatchObject({ value: null, reason })
  })
})

describe('Cochran–Armitage', () => {
  test('is R’s prop.trend.test', () => {
    // Agreement by schooling: prop.trend.test(c(91, 101, 44, 84, 65, 28), c(267, 467, 254, 491, 506, 246), 1:6)
    const yes = [91, 101, 44, 84, 65, 28]
    const all = [267, 467, 254, 491, 506, 246]
    const groups = yes.map((n, i) => ({ n, of: all[i] ?? 0, score: i + 1 }))
    const { value } = cochranArmitage(groups)
    expect(value?.chiSquare).toBeCloseTo(54.73584112673126, 9)
    expect(value?.slope).toBeCloseTo(-0.038485183057787725, 14)
  })

  test('drops empty groups and does not mind their order', () => {
    const groups = [
      { n: 5, of: 10, score: 1 },
      { n: 0, of: 0, score: 7 },
      { n: 8, of: 10, score: 2 },
    ]
    expect(cochranArmitage(groups).value).toEqual(cochranArmitage(groups.toReversed()).value)
    expect(cochranArmitage(groups).value?.z).toBeCloseTo(1.4064216928154862, 12)
  })

  test.each([
    { groups: [], reason: 'noData' },
    { groups: [{ n: 1, of: 2, score: 1 }], reason: 'oneGroup' },
    {
      groups: [
        { n: 0, of: 2, score: 1 },
        { n: 0, of: 3, score: 2 },
      ],
      reason: 'noVariance',
    },
  ])('has no value for $groups', ({ groups, reason }) => {
    expect(cochranArmitage(groups)).toMatchObject({ value: null, reason })
  })

  test('refuses more answers than people and scores without a number', () => {
    expect(() => cochranArmitage([{ n: 3, of: 2, score: 1 }])).toThrow(
      'cochranArmitage requires whole numbers',
    )
    expect(() => cochranArmitage([{ n: 1, of: 2, score: NaN }])).toThrow(
      'cochranArmitage requires finite scores, got NaN',
    )
  })
})

describe('linear by linear', () => {
  test('is coin’s lbl_test', () => {
    expect(
      linearByLinear([
        [18, 84, 87],
        [3, 4, 12],
        [1, 7, 9],
        [1, 3, 7],
      ]).value,
    ).toEqual({
      chiSquare: expect.closeTo(1.3354556738152932, 12),
      p: expect.closeTo(0.2478369619564719, 12),
      correlation: expect.closeTo(0.07538428285353435, 12),
    })
  })

  test('has no value when all are in one row or nobody is there', () => {
    expect(linearByLinear([[1, 2, 3]])).toMatchObject({ value: null, reason: 'noVariance' })
    expect(linearByLinear([])).toMatchObject({ value: null, reason: 'noData' })
  })
})
