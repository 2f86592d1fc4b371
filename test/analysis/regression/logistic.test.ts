/** Logistic regression: odds ratios of a 2 × 2 table, and the cases without a finite fit. */
import { expect, test } from 'vitest'
import { logistic } from '../../../analysis/regression/logistic.ts'
import { intercept } from '../../../analysis/regression/regressor.ts'

/** People of two groups, so many of each with the event and without. */
function table(counts: readonly [number, number, number, number]) {
  const people = counts.flatMap((count, cell) => Array<number>(count).fill(cell))
  return {
    event: people.map(cell => cell % 2 === 0),
    regressors: [intercept(people.length), { name: 'group', values: people.map(cell => Number(cell < 2)) }],
  }
}

test('the coefficient of a group is the log odds ratio, with Woolf’s standard error', () => {
  const { event, regressors } = table([10, 51, 16, 68])
  const fit = logistic(regressors, event)
  expect(fit.value?.coefficients).toEqual(
    [Math.log(16 / 68), Math.log((10 * 68) / (51 * 16))].map(value => expect.closeTo(value, 9)),
  )
  expect(fit.value?.standardErrors[1]).toBeCloseTo(Math.sqrt(1 / 10 + 1 / 51 + 1 / 16 + 1 / 68), 5)
  expect(fit).toMatchObject({ n: 145, warnings: [], reason: null })
})

test('a regressor turned round turns its coefficient round', () => {
  const { event, regressors } = table([10, 20, 16, 14])
  const [one, group] = regressors
  const slope = logistic(regressors, event).value?.coefficients[1] ?? NaN
  const turned = [
    one ?? intercept(60),
    { name: 'other group', values: group?.values.map(value => 1 - value) ?? [] },
  ]
  expect(logistic(turned, event).value?.coefficients[1]).toBeCloseTo(-slope, 12)
})

test.each([
  ['when a group has no event', [0, 30, 12, 40]],
  ['when the groups are the event', [20, 0, 0, 20]],
  ['when few people decide', [1, 500, 0, 500]],
] as const)('says that it is separated %s', (_, counts) => {
  const { event, regressors } = table([...counts])
  expect(logistic(regressors, event)).toMatchObject({ value: null, reason: 'separated' })
})

test('says that it is separated by a score without a gap between the groups', () => {
  const scores = Array.from({ length: 20 }, (_, person) => person)
  const fit = logistic(
    [intercept(20), { name: 'score', values: scores }],
    scores.map(score => score > 9),
  )
  expect(fit.reason).toBe('separated')
})

test.each([
  ['noData', [0, 0, 0, 0]],
  ['noVariance', [5, 0, 5, 0]],
  ['tooFew', [1, 0, 0, 1]],
] as const)('has no fit for the reason %s', (reason, counts) => {
  const { event, regressors } = table([...counts])
  expect(logistic(regressors, event)).toMatchObject({ value: null, reason })
})
