import fc from 'fast-check'
import { ConditionRunner, ExpressionRunner, Model } from 'survey-core'
import { describe, expect, test } from 'vitest'
import { ExpressionError } from '../../../surveys/expression/expressionError.ts'
import { answers, days, damagedExpressions, expressions } from './generated.ts'
import { broken, compiled, compiledOrError, outcome, runnerOf, scopeOver, stopClock } from './oracle.ts'

stopClock()

/** A call of a function that does not exist can be read all the same. */
function isReadable(text: string): boolean {
  const expression = compiledOrError(text)
  return !(expression instanceof ExpressionError) || expression.functionName !== undefined
}

/** A survey that knows its answers but asks nothing, for the filters that look around. */
function surveyWith(values: object): Model {
  const survey = new Model({})
  survey.data = structuredClone(values)
  return survey
}

describe('an expression, beside survey-core', () => {
  test('is refused where survey-core cannot read or build it', () => {
    fc.assert(
      fc.property(damagedExpressions, text => {
        expect(isReadable(text)).toBe(runnerOf(ExpressionRunner, text) !== undefined)
      }),
      { numRuns: 5000 },
    )
  })

  test('gives the same value', () => {
    fc.assert(
      fc.property(expressions(), answers, (text, values) => {
        const theirs = runnerOf(ExpressionRunner, text)
        const expected = outcome(() => theirs?.runValues(structuredClone(values)))
        const value = compiled(text)?.evaluate(scopeOver(values))
        expect(expected === broken ? broken : value).toStrictEqual(expected)
      }),
      { numRuns: 10_000 },
    )
  })

  test('holds for the same answers', () => {
    fc.assert(
      fc.property(expressions(), answers, (text, values) => {
        const theirs = runnerOf(ConditionRunner, text)
        const expected = outcome(() => theirs?.runValues(structuredClone(values)))
        const holds = compiled(text)?.holds(scopeOver(values))
        expect(expected === broken ? broken : holds).toBe(expected)
      }),
      { numRuns: 5000 },
    )
  })

  test.each(['=', '<>', '<', '<=', '>', '>='])(
    'compares dates with texts of any exactness alike: %s',
    sign => {
      const texts = [`getDate({a}) ${sign} {b}`, `{b} ${sign} getDate({a})`]
      const pairs = days.flatMap(a => days.map(b => ({ a, b })))
      for (const text of texts) {
        const theirs = pairs.map(values => runnerOf(ExpressionRunner, text)?.runValues(values))
        expect(pairs.map(values => compiled(text)?.evaluate(scopeOver(values)))).toEqual(theirs)
      }
    },
  )

  test('gives the same value over rows', () => {
    fc.assert(
      fc.property(expressions('rows'), answers, (text, values) => {
        const theirs = runnerOf(ExpressionRunner, text)
        const survey = surveyWith(values)
        const expected = outcome(() => theirs?.runContext(survey.getValueGetterContext(), { survey }))
        const value = compiled(text)?.evaluate(scopeOver(values))
        expect(expected === broken ? broken : value).toStrictEqual(expected)
      }),
      { numRuns: 3000 },
    )
  })

  test('names the same answers', () => {
    fc.assert(
      fc.property(expressions(), text => {
        const theirs = runnerOf(ExpressionRunner, text)
        expect(compiled(text)?.names).toEqual(theirs && [...new Set(theirs.getVariables())])
      }),
      { numRuns: 1000 },
    )
  })
})
