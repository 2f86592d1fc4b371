import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conditionalOdds } from '../../../analysis/proportions/conditionalOdds.ts'
import { oddsRatio } from '../../../analysis/proportions/oddsRatio.ts'

const closeTo = (expected: number, digits = 10) => expect.closeTo(expected, digits)

// Crew of the Titanic who survived or not: women, men.
const crew = [
  [20, 3],
  [192, 670],
] as const

describe('the odds ratio', () => {
  test('has Woolf’s interval as in R', () => {
    // DescTools::OddsRatio(crew, method = "wald", conf.level = .95)
    expect(oddsRatio(crew)).toEqual({
      n: 885,
      nMissing: 0,
      method: 'Woolf',
      warnings: [],
      reason: null,
      value: {
        sample: closeTo(23.26388888888889),
        woolf: {
          value: closeTo(23.26388888888889),
          low: closeTo(6.840436439681064),
          high: closeTo(79.11900519900186),
        },
      },
    })
  })

  test('of a table with an empty cell is made from halves, and says so', () => {
    const odds = oddsRatio([
      [0, 278],
      [5, 273],
    ])
    expect(odds.warnings).toEqual(['halfAdded'])
    expect(odds.value?.sample).toBe(0)
    expect(odds.value?.woolf.value).toBeCloseTo((0.5 * 273.5) / (278.5 * 5.5), 12)
  })

  test('is not defined when a cell it divides by is empty, nor for an empty group', () => {
    expect(
      oddsRatio([
        [5, 0],
        [3, 2],
      ]).value?.sample,
    ).toBeNull()
    expect(
      oddsRatio([
        [0, 0],
        [3, 2],
      ]),
    ).toMatchObject({ reason: 'noData', value: null })
  })

  test('refuses what is not a count', () => {
    expect(() =>
      oddsRatio([
        [1.5, 2],
        [3, 4],
      ]),
    ).toThrow('oddsRatio requires whole counts ≥ 0, got [[1.5,2],[3,4]]')
  })
})

describe('the conditional odds ratio', () => {
  test('makes the expected first cell equal to the observed one', () => {
    // fisher.test(crew): 23.176, 6.766 to 122.63, as far as uniroot's tolerance of 1.2e-4 goes
    const odds = conditionalOdds(crew)
    expect((odds?.value ?? NaN) / 23.176).toBeCloseTo(1, 2)
    expect((odds?.low ?? NaN) / 6.7657).toBeCloseTo(1, 3)
    expect((odds?.high ?? NaN) / 122.63).toBeCloseTo(1, 1)
  })

  test('is 0 or without bound at the ends of what the margins allow', () => {
    expect(
      conditionalOdds([
        [0, 5],
        [5, 5],
      ]),
    ).toMatchObject({ value: 0, low: 0 })
    expect(
      conditionalOdds([
        [5, 0],
        [5, 5],
      ]),
    ).toMatchObject({ value: null, high: null })
    expect(
      conditionalOdds([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull()
  })

  test('inverts when the groups are swapped', () => {
    const cell = fc.integer({ min: 1, max: 60 })
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        const [forth, back] = [
          conditionalOdds([
            [a, b],
            [c, d],
          ]),
          conditionalOdds([
            [c, d],
            [a, b],
          ]),
        ]
        expect((forth?.value ?? NaN) * (back?.value ?? NaN)).toBeCloseTo(1, 9)
        expect((forth?.low ?? NaN) * (back?.high ?? NaN)).toBeCloseTo(1, 9)
        expect(forth?.low).toBeLessThan(forth?.value ?? NaN)
        expect(forth?.high).toBeGreaterThan(forth?.value ?? NaN)
      }),
    )
  })
})
