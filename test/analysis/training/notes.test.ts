/** What a report on training tells beside its figures: how two forms took turns, and who stayed. */
import { expect, test } from 'vitest'
import { trainingReport } from '../../../analysis/training/report.ts'
import type { TrainingClass } from '../../../analysis/training/trainee.ts'
import { classOf, inputOf } from '../../support/trainees.ts'

const reportOf = (one: TrainingClass) => trainingReport(inputOf([one]))

test('says that the orders of two forms are unequal, and what the change is with equal weight', () => {
  const [unequal, equal] = [21, 20].map(women =>
    reportOf(classOf('a', { women, men: 20, crossed: true })).notes.map(({ en }) => en),
  )
  expect(unequal).toContainEqual(expect.stringContaining('unequal numbers of people (21 and 20)'))
  expect(equal).not.toContainEqual(expect.stringContaining('unequal numbers'))
  expect(equal).toContainEqual(expect.stringContaining('Two forms take turns'))
})

test('says that the orders are unequal also where so few had each that neither is told', () => {
  const [unequal, equal] = [6, 7].map(women => reportOf(classOf('a', { women, men: 5, crossed: true })))
  expect([unequal?.orders, unequal?.balancedGain]).toEqual([[], null])
  const said = expect.stringContaining('part of their difference in difficulty')
  expect(unequal?.notes.map(({ en }) => en)).toContainEqual(said)
  expect(equal?.notes.map(({ en }) => en)).not.toContainEqual(said)
})

test('says so too where everybody had the forms in one order', () => {
  const both = classOf('a', { women: 24, men: 0, crossed: true })
  const trainees = both.trainees.filter(({ pre }) => pre?.form === 'a')
  const { orders, notes } = reportOf({ ...both, trainees })
  expect(orders.map(({ first, n }) => [first, n])).toEqual([['a', 12]])
  expect(notes.map(({ en }) => en)).toContainEqual(
    expect.stringContaining('part of their difference in difficulty'),
  )
})

test('speaks of those who stayed only where there are results of them', () => {
  const whole = classOf('a', { women: 12, men: 12 })
  const speaks = [0, 9, 12].map(stayed => {
    const trainees = whole.trainees.map((person, number) =>
      number < stayed ? person : { ...person, post: null },
    )
    return reportOf({ ...whole, trainees }).notes.some(({ en }) => en.includes('those who stayed'))
  })
  expect(speaks).toEqual([false, false, true])
})
