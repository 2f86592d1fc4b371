/** Least squares and its standard errors: exact fits come back, and known identities hold. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leastSquares } from '../../../analysis/regression/leastSquares.ts'
import { intercept } from '../../../analysis/regression/regressor.ts'
import { classicalErrors, robustErrors } from '../../../analysis/regression/robustErrors.ts'
import { variance } from '../../../analysis/sum.ts'

const x = { name: 'x', values: [1, 2, 4, 7, 11] }
const outcome = [2, 3, 3, 8, 9]
const line = [intercept(5), x]

describe('leastSquares', () => {
  test('fits the line worked out by hand', () => {
    // The means are 5 and 5, Sxx = 66, Sxy = 50, Syy = 42.
    const fit = leastSquares(line, outcome)
    expect(fit.coefficients).toEqual([5 - (50 / 66) * 5, 50 / 66].map(value => expect.closeTo(value, 12)))
    expect(fit.leverages[4]).toBeCloseTo(1 / 5 + 36 / 66, 12)
    expect(classicalErrors(fit)?.[1]).toBeCloseTo(Math.sqrt((42 - 50 ** 2 / 66) / 3 / 66), 12)
  })

  test('finds the coefficients that made the outcome', () => {
    const small = fc.integer({ min: -50, max: 50 })
    fc.assert(
      fc.property(
        fc.tuple(small, small, small),
        fc.array(small, { minLength: 6, maxLength: 6 }),
        (made, noise) => {
          const regressors = [
            intercept(6),
            { name: 'time', values: [0, 1, 2, 3, 4, 5] },
            { name: 'other', values: noise.map((value, place) => value + 200 * (place % 2)) },
          ]
          const exact = noise.map((_, person) =>
            regressors.reduce(
              (total, { values }, place) => total + (values[person] ?? 0) * (made[place] ?? 0),
              0,
            ),
          )
          expect(leastSquares(regressors, exact).coefficients).toEqual(
            made.map(value => expect.closeTo(value, 8)),
          )
        },
      ),
    )
  })

  test('a weight of two counts a person twice', () => {
    const weighted = leastSquares(line, outcome, [1, 2, 1, 1, 2])
    const twice = leastSquares(
      [intercept(7), { name: 'x', values: [...x.values, 2, 11] }],
      [...outcome, 3, 9],
    )
    expect(weighted.coefficients).toEqual(twice.coefficients.map(value => expect.closeTo(value, 12)))
    expect(weighted.unscaled.flat()).toEqual(twice.unscaled.flat().map(value => expect.closeTo(value, 12)))
  })

  test('names the regressor that is a combination of the others', () => {
    const double = { name: 'twice x', values: x.values.map(value => 2 * value + 1) }
    expect(() => leastSquares([...line, double], outcome)).toThrow(
      'leastSquares requires independent regressors, got twice x as a combination of the others',
    )
  })

  test('refuses lists of different people and weights that are not positive', () => {
    expect(() => leastSquares(line, [1, 2])).toThrow(
      'leastSquares requires a value of each person, got 5 for 2',
    )
    expect(() => leastSquares(line, outcome, [1, 1, 0, 1, 1])).toThrow(
      'leastSquares requires weights > 0, got 0',
    )
  })

  test('has no residual variance without a degree of freedom', () => {
    const fit = leastSquares([intercept(2), { name: 'x', values: [0, 1] }], [3, 4])
    expect(fit).toMatchObject({ df: 0, variance: null })
    expect(classicalErrors(fit)).toBeNull()
  })
})

describe('robustErrors', () => {
  test('HC2 of a difference between two groups is Welch’s standard error', () => {
    const values = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(values, values, (first, second) => {
        const regressors = [
          intercept(first.length + second.length),
          { name: 'first', values: [...first.map(() => 1), ...second.map(() => 0)] },
        ]
        const errors = robustErrors(leastSquares(regressors, [...first, ...second]), regressors, 'HC2')
        const welch = Math.sqrt(
          (variance(first) ?? 0) / first.length + (variance(second) ?? 0) / second.length,
        )
        expect(errors?.[1]).toBeCloseTo(welch, 10)
      }),
    )
  })

  test('HC3 draws each residual out by its own leverage', () => {
    const fit = leastSquares(line, outcome)
    const byHand = x.values.reduce((total, value, person) => {
      const drawn = (fit.residuals[person] ?? 0) / (1 - 1 / 5 - (value - 5) ** 2 / 66)
      return total + (((value - 5) / 66) * drawn) ** 2
    }, 0)
    expect(robustErrors(fit, line, 'HC3')?.[1]).toBeCloseTo(Math.sqrt(byHand), 12)
  })

  test('does not exist where one person is a group', () => {
    const regressors = [intercept(3), { name: 'first', values: [1, 0, 0] }]
    expect(robustErrors(leastSquares(regressors, [1, 2, 4]), regressors, 'HC3')).toBeNull()
  })
})
