/** Cronbach's alpha, item–rest correlation and Kuder–Richardson against R, and what may not change them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { feldt } from '../../../analysis/scales/feldt.ts'
import { itemTotals } from '../../../analysis/scales/itemTotal.ts'
import { kuderRichardson } from '../../../analysis/scales/kuderRichardson.ts'
import { reliability } from '../../../analysis/scales/reliability.ts'
import { reliabilityByGroup } from '../../../analysis/scales/reliabilityByGroup.ts'
import { reversed } from '../../../analysis/scales/reversed.ts'
import { factorial, lawSchoolMarks } from '../../support/itemSets.ts'

const closeTo = (expected: number) => expect.closeTo(expected, 11)

/** Scales of 3 items answered 1–5 by 4 to 20 people whose sums are not all alike. */
const scales = fc
  .array(fc.tuple(...Array.from({ length: 3 }, () => fc.integer({ min: 1, max: 5 }))), {
    minLength: 4,
    maxLength: 20,
  })
  .map(people => [0, 1, 2].map(item => people.map(person => person[item] ?? 0)))
  .filter(items => reliability(items).alpha !== null)

describe('on the Law School Admission Test', () => {
  test('formulas 20 and 21 and Feldt’s interval are those of R', () => {
    expect(kuderRichardson(lawSchoolMarks)).toMatchObject({
      n: 1000,
      items: 5,
      kr20: closeTo(0.29499719221594434),
      kr21: closeTo(0.1964411687482888),
      interval: { low: closeTo(0.22347378786273342), high: closeTo(0.3618025317262298) },
      scoreMean: closeTo(3.819),
      scoreDeviation: closeTo(1.0350412118898022),
      facilities: [0.924, 0.709, 0.553, 0.763, 0.87].map(closeTo),
      warnings: ['unreliable'],
    })
  })

  test('correlations with the total and the rest, and alpha without the item, are those of R', () => {
    const items = itemTotals(lawSchoolMarks)
    expect(items.map(item => item.totalCorrelation)).toEqual(
      [
        0.362010437161764, 0.5667720953844594, 0.6184397535673756, 0.5344183262439238, 0.43536642788760577,
      ].map(closeTo),
    )
    expect(items.map(item => item.restCorrelation)).toEqual(
      [
        0.1128326889223418, 0.15317812011652954, 0.17277894329109048, 0.14442809524709366,
        0.12159640254709643,
      ].map(closeTo),
    )
    expect(items.map(item => item.alphaWithout)).toEqual(
      [
        0.2753562107982342, 0.2375839046466819, 0.21679946294328217, 0.24593271043357104, 0.26629441120825137,
      ].map(closeTo),
    )
  })

  test('formula 20 is Cronbach’s alpha', () => {
    expect(reliability(lawSchoolMarks).alpha).toBe(kuderRichardson(lawSchoolMarks).kr20)
  })
})

describe('alpha', () => {
  test('of items with one variance that all correlate 0.5 is the Spearman–Brown value', () => {
    expect(reliability(factorial([1, 1, 1]))).toMatchObject({
      alpha: closeTo(0.75),
      standardisedAlpha: closeTo(0.75),
      meanCorrelation: closeTo(0.5),
      standardError: closeTo(Math.sqrt(3 * (16 / 15))),
    })
  })

  test('uses only respondents who answered everything', () => {
    const gap = reliability([
      [1, 2, 3, 4, 5],
      [2, 2, 3, 5, null],
    ])
    expect(gap).toMatchObject({ n: 4, nMissing: 1, warnings: ['fewRespondents'] })
    expect(gap.alpha).toBe(
      reliability([
        [1, 2, 3, 4],
        [2, 2, 3, 5],
      ]).alpha,
    )
  })

  test('does not depend on the order of respondents or items', () => {
    fc.assert(
      fc.property(scales, items => {
        const turned = items.map(item => item.toReversed()).toReversed()
        expect(reliability(turned).alpha).toBeCloseTo(reliability(items).alpha ?? NaN, 10)
      }),
    )
  })

  test('stays when all items are reversed', () => {
    fc.assert(
      fc.property(scales, items => {
        const mirrored = items.map(item => reversed(item, 1, 5))
        expect(reliability(mirrored).alpha).toBeCloseTo(reliability(items).alpha ?? NaN, 10)
      }),
    )
  })

  test('stays when an item is shifted and all are stretched alike', () => {
    fc.assert(
      fc.property(scales, fc.integer({ min: -9, max: 9 }), (items, shift) => {
        const moved = items.map((item, place) => item.map(answer => 3 * answer + shift * place))
        expect(reliability(moved).alpha).toBeCloseTo(reliability(items).alpha ?? NaN, 10)
      }),
    )
  })

  test('lies in its interval, which widens with the confidence', () => {
    fc.assert(
      fc.property(scales, items => {
        const { alpha, interval } = reliability(items, 0.9)
        const wider = reliability(items, 0.99).interval
        expect(interval?.low).toBeLessThanOrEqual(alpha ?? NaN)
        expect(interval?.high).toBeGreaterThanOrEqual(alpha ?? NaN)
        expect(wider?.low).toBeLessThanOrEqual(interval?.low ?? NaN)
      }),
    )
  })

  test.each([
    ['noData', [[], []]],
    ['noData', [[null], [1]]],
    ['tooFewItems', [[1, 2, 3]]],
    [
      'tooFew',
      [
        [1, 2],
        [2, 3],
      ],
    ],
    [
      'noVariance',
      [
        [3, 3, 3],
        [2, 2, 2],
      ],
    ],
    [
      'noVariance',
      [
        [1, 2, 3],
        [3, 2, 1],
      ],
    ],
  ])('is null for the reason %s', (reason, items) => {
    expect(reliability(items)).toMatchObject({ alpha: null, interval: null, reason })
  })

  test('is negative where an item was not reversed, and the item–rest correlation says which', () => {
    const items = [...factorial([1, 1, 1]).slice(1), factorial([1, 1, 1])[0]?.map(answer => -answer) ?? []]
    expect(itemTotals(items).map(item => (item.restCorrelation ?? 0) < 0)).toEqual([false, false, true])
  })

  test('refuses items of different respondents', () => {
    expect(() => reliability([[1, 2], [1]])).toThrow(
      'completeCases requires items of the same respondents, got 2 and 1',
    )
  })
})

test('a constant item has no correlations but does not stop the others', () => {
  const [constant, varied] = itemTotals([
    [2, 2, 2, 2],
    [1, 2, 3, 3],
    [1, 1, 3, 2],
  ])
  expect(constant).toMatchObject({ totalCorrelation: null, restCorrelation: null })
  expect(varied?.restCorrelation).toBeCloseTo(0.8181818181818182, 12)
})

test('an item alone on its scale has nothing to go with', () => {
  expect(itemTotals([[1, 2, 3]])).toMatchObject([{ restCorrelation: null, alphaWithout: null }])
})

test('Kuder–Richardson refuses marks that are not right or wrong', () => {
  expect(() => kuderRichardson([[0, 2]])).toThrow('kuderRichardson requires marks of 0 or 1, got 2')
})

test('Feldt’s interval refuses an alpha above one', () => {
  expect(() => feldt(1.1, 20, 4)).toThrow(
    'feldt requires alpha ≤ 1, n ≥ 2 and two items, got 1.1, 20 and 4 items',
  )
})

describe('by group', () => {
  const items = [
    [1, 2, 3, 4, 1, 5, 3],
    [1, 3, 3, 4, 2, 5, 3],
  ]
  const sexes = ['female', 'male', 'female', 'female', 'male', 'male', null]

  test('each group is what the scale is for its own people', () => {
    const groups = reliabilityByGroup(items, sexes, ['female', 'male'])
    expect(groups.get('female')).toEqual(
      reliability([
        [1, 3, 4],
        [1, 3, 4],
      ]),
    )
    expect(groups.get('male')).toEqual(
      reliability([
        [2, 1, 5],
        [3, 2, 5],
      ]),
    )
  })

  test('a group without people says so', () => {
    expect(reliabilityByGroup(items, sexes, ['other']).get('other')).toMatchObject({ n: 0, reason: 'noData' })
  })

  test('refuses fewer groups than respondents', () => {
    expect(() => reliabilityByGroup([[1, 2]], ['female'], ['female'])).toThrow(
      'reliabilityByGroup requires a group for each respondent, got 1 for 2',
    )
  })
})
