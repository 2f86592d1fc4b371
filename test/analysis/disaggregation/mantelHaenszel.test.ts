import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mantelHaenszel, type Fourfold } from '../../../analysis/disaggregation/mantelHaenszel.ts'

const cell = fc.integer({ min: 1, max: 60 })
const fourfold: fc.Arbitrary<Fourfold> = fc.tuple(fc.tuple(cell, cell), fc.tuple(cell, cell))
const swapped = ([[a, b], [c, d]]: Fourfold): Fourfold => [
  [c, d],
  [a, b],
]

describe('mantelHaenszel', () => {
  test('of a single table is its odds ratio', () => {
    fc.assert(
      fc.property(fourfold, table => {
        const [[a, b], [c, d]] = table
        const { value } = mantelHaenszel([table])
        expect(value?.oddsRatio).toBeCloseTo((a * d) / (b * c), 9)
        expect(value?.heterogeneity).toBeNull()
        // Woolf's variance is what Robins, Breslow and Greenland's becomes.
        const error = Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d)
        expect(Math.log((value?.interval?.high ?? 0) / (value?.oddsRatio ?? 1))).toBeCloseTo(
          1.959963984540054 * error,
          9,
        )
      }),
    )
  })

  test('turns upside down when the groups are swapped', () => {
    fc.assert(
      fc.property(fc.array(fourfold, { minLength: 2, maxLength: 6 }), tables => {
        const [one, other] = [mantelHaenszel(tables).value, mantelHaenszel(tables.map(swapped)).value]
        expect(other?.oddsRatio).toBeCloseTo(1 / (one?.oddsRatio ?? 1), 9)
        expect(other?.association.chiSquare).toBeCloseTo(one?.association.chiSquare ?? 0, 9)
        expect(other?.heterogeneity?.chiSquare).toBeCloseTo(one?.heterogeneity?.chiSquare ?? 0, 6)
      }),
    )
  })

  test('does not depend on the order of tables', () => {
    fc.assert(
      fc.property(fc.array(fourfold, { minLength: 2, maxLength: 6 }), tables => {
        const [one, other] = [mantelHaenszel(tables).value, mantelHaenszel(tables.toReversed()).value]
        expect(other?.oddsRatio).toBeCloseTo(one?.oddsRatio ?? 0, 10)
      }),
    )
  })

  test('finds no heterogeneity where every table has the same odds ratio', () => {
    const table: Fourfold = [
      [8, 2],
      [5, 5],
    ]
    const double: Fourfold = [
      [16, 4],
      [10, 10],
    ]
    const { value } = mantelHaenszel([table, double, table])
    expect(value?.oddsRatio).toBeCloseTo(4, 12)
    expect(value?.heterogeneity?.chiSquare).toBeCloseTo(0, 9)
    expect(value?.heterogeneity?.df).toBe(2)
  })

  test('sees through Simpson’s paradox', () => {
    // In both courses women pass more often; together they seem to pass less often.
    const courses: Fourfold[] = [
      [
        [9, 1],
        [72, 18],
      ],
      [
        [30, 60],
        [3, 7],
      ],
    ]
    expect(mantelHaenszel(courses).value?.oddsRatio).toBeGreaterThan(1)
    expect(
      mantelHaenszel([
        [
          [39, 61],
          [75, 25],
        ],
      ]).value?.oddsRatio,
    ).toBeLessThan(1)
  })

  test('leaves tables out that tell nothing, and says so', () => {
    const empty: Fourfold = [
      [3, 0],
      [5, 0],
    ]
    const found = mantelHaenszel([
      [
        [8, 2],
        [5, 5],
      ],
      empty,
    ])
    expect(found).toMatchObject({ n: 20, warnings: ['groupsLeftOut'], value: { oddsRatio: 4 } })
    expect(mantelHaenszel([empty])).toMatchObject({ value: null, reason: 'notDefined' })
    expect(mantelHaenszel([])).toMatchObject({ value: null, reason: 'noData' })
    expect(
      mantelHaenszel([
        [
          [1, 0],
          [0, 0],
        ],
      ]),
    ).toMatchObject({ value: null, reason: 'notDefined' })
  })

  test('has no ratio, or none but zero, when a diagonal is empty', () => {
    expect(
      mantelHaenszel([
        [
          [4, 0],
          [0, 5],
        ],
      ]).value,
    ).toMatchObject({ oddsRatio: null, interval: null, heterogeneity: null })
    expect(
      mantelHaenszel([
        [
          [0, 4],
          [5, 0],
        ],
      ]).value,
    ).toMatchObject({ oddsRatio: 0, interval: null })
  })

  test('refuses what is not a count', () => {
    expect(() =>
      mantelHaenszel([
        [
          [1, 2],
          [3, -1],
        ],
      ]),
    ).toThrow('mantelHaenszel requires whole counts ≥ 0, got -1')
  })
})
