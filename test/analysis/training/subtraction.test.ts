/** Nobody who has all reports of training, of single classes and of any together, can set a few people apart. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { trainingReport } from '../../../analysis/training/report.ts'
import { fewestSetApart, setsTold } from '../../support/subtraction.ts'
import { classOf, inputOf } from '../../support/trainees.ts'

const size = fc.integer({ min: 0, max: 26 })
const draw = fc.record({
  women: size,
  men: size,
  others: fc.integer({ min: 0, max: 4 }),
  missing: fc.constantFrom(0, 0.15, 0.4),
  crossed: fc.boolean(),
  audiences: fc.integer({ min: 1, max: 4 }),
  mixing: fc.constantFrom(0.1, 0.3, 1),
  seed: fc.integer(),
})

describe('adding and subtracting', () => {
  test('all figures of one class sets nobody apart, or ten', () => {
    fc.assert(
      fc.property(draw, own => {
        const one = classOf('a', own)
        const sets = setsTold(trainingReport(inputOf([one])), [one])
        expect(fewestSetApart(sets, 4)).toBeGreaterThanOrEqual(10)
      }),
      { numRuns: 150 },
    )
  })

  test('the reports of three classes, and of any of them in a row, sets nobody apart, or ten', () => {
    fc.assert(
      fc.property(fc.tuple(draw, draw, draw), draws => {
        const classes = draws.map((own, number) => classOf(`c${number}`, { ...own, crossed: false }))
        const windows = [['c0'], ['c1'], ['c2'], ['c0', 'c1'], ['c1', 'c2'], ['c0', 'c1', 'c2'], ['c0', 'c2']]
        const sets = windows.flatMap(asked => setsTold(trainingReport(inputOf(classes, asked)), classes))
        expect(fewestSetApart(sets, 3)).toBeGreaterThanOrEqual(10)
      }),
      { numRuns: 40 },
    )
  }, 120_000)

  test('finds whom there is to find: a report by sex beside one of all but one of the men', () => {
    const one = classOf('a', { women: 12, men: 12 })
    const people = one.trainees.map(person => ({ ...person, from: 'a' }))
    const men = people.filter(({ sex }) => sex === 'male')
    expect(fewestSetApart([people, men, people.filter(person => person !== men[0])], 3)).toBe(1)
  })
})
