import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crosstab } from '../../../analysis/crosstabs/crosstab.ts'
import { sparse } from '../../../analysis/crosstabs/sparse.ts'

const closeTo = (expected: number, digits = 12) => expect.closeTo(expected, digits)

describe('a cross-table', () => {
  const { value, ...account } = crosstab(
    [
      [555, 1011],
      [465, 840],
    ],
    12,
  )

  test('says who it rests on', () => {
    expect(account).toEqual({ n: 2871, nMissing: 12, method: 'Pearson', warnings: [], reason: null })
  })

  test('has the tests of R', () => {
    // chisq.test(table, correct = FALSE), chisq.test(table)
    expect(value?.pearson).toEqual({
      chiSquare: closeTo(0.011404805033845155),
      df: 1,
      p: closeTo(0.9149529773564851),
    })
    expect(value?.likelihoodRatio.chiSquare).toBeCloseTo(0.011403979059885216, 12)
    expect(value?.fourfold?.yates.chiSquare).toBeCloseTo(0.004574594019131263, 14)
    expect(value?.p).toBe(value?.pearson.p)
  })

  test('has the residuals of R', () => {
    // chisq.test(table)$residuals and $stdres
    expect(value?.residuals.pearson[0]?.[0]).toBeCloseTo(-0.05781216125786047, 12)
    expect(value?.residuals.adjusted[0]?.[0]).toBeCloseTo(-0.10679328178235349, 12)
    expect(value?.residuals.p[0]?.[0]).toBe(1)
  })

  test('has the strength of R, and no more than chance explains', () => {
    // DescTools::CramerV(table), DescTools::CramerV(table, correct = TRUE)
    expect(value?.cramer).toEqual({ v: closeTo(0.0019930919563445997), corrected: 0 })
  })
})

test.each([
  ['a fifth under 5', [1, 5, 5, 5, 5], false],
  ['more than a fifth under 5', [4.9, 5, 5, 5], true],
  ['one under 1 among many', [0.9, 5, 5, 5, 5, 5, 5, 5, 5, 5], true],
  ['no cell', [], false],
])('expected counts with %s are judged by Cochran’s rule', (_what, expected, outcome) => {
  expect(sparse([expected])).toBe(outcome)
})

describe('a cross-table with few people', () => {
  test('reports Fisher’s p and says why', () => {
    const { method, warnings, value } = crosstab([
      [18, 84, 87],
      [3, 4, 12],
      [1, 7, 9],
      [1, 3, 7],
    ])
    expect({ method, warnings }).toEqual({ method: 'Fisher', warnings: ['fewExpected'] })
    expect(value?.p).toBeCloseTo(0.4138454486079872, 9) // fisher.test(table)$p.value
    expect(value?.minExpected).toBeCloseTo(1.0720338983050848, 12)
  })

  test.each([
    { table: [], reason: 'noData' },
    {
      table: [
        [0, 0],
        [0, 0],
      ],
      reason: 'noData',
    },
    {
      table: [
        [3, 4],
        [0, 0],
      ],
      reason: 'oneGroup',
    },
    {
      table: [
        [0, 278],
        [0, 5],
      ],
      reason: 'noVariance',
    },
    { table: [[0, 1]], reason: 'oneGroup' },
  ])('$table has nothing to compare: $reason', ({ table, reason }) => {
    expect(crosstab(table)).toMatchObject({ value: null, reason })
  })

  test('leaves out answers that nobody gave', () => {
    expect(
      crosstab([
        [0, 5, 3],
        [0, 2, 8],
      ]).value?.table,
    ).toEqual([
      [5, 3],
      [2, 8],
    ])
  })

  test('of two people has no corrected strength', () => {
    expect(
      crosstab([
        [1, 0],
        [0, 1],
      ]).value?.cramer,
    ).toEqual({ v: 1, corrected: null })
  })

  test('refuses ragged rows and negative counts', () => {
    expect(() => crosstab([[1, 2], [3]])).toThrow(
      'crosstab requires rows of equal length with whole counts ≥ 0',
    )
    expect(() =>
      crosstab([
        [1, -2],
        [3, 4],
      ]),
    ).toThrow('got [[1,-2],[3,4]]')
  })
})

const tables = fc.integer({ min: 2, max: 4 }).chain(width =>
  fc.array(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: width, maxLength: width }), {
    minLength: 2,
    maxLength: 4,
  }),
)

test('neither the order of rows nor turning the table changes what is found', () => {
  fc.assert(
    fc.property(tables, table => {
      const turned = (table[0] ?? []).map((_, j) => table.map(row => row[j] ?? 0))
      const straight = crosstab(table).value
      for (const other of [crosstab(table.toReversed()).value, crosstab(turned).value]) {
        expect(other?.pearson.chiSquare ?? 0).toBeCloseTo(straight?.pearson.chiSquare ?? 0, 9)
        expect(other?.cramer.v ?? 0).toBeCloseTo(straight?.cramer.v ?? 0, 12)
        expect(other?.likelihoodRatio.p ?? 1).toBeCloseTo(straight?.likelihoodRatio.p ?? 1, 9)
      }
    }),
    { numRuns: 30 },
  )
})
