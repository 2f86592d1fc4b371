import fc from 'fast-check'
import { ExpressionRunner } from 'survey-core'
import { describe, expect, test } from 'vitest'
import { ExpressionError } from '../../../surveys/expression/expressionError.ts'
import { listExamples } from '../../support/examples.ts'
import { anAnswer } from './generated.ts'
import { broken, compiled, compiledOrError, outcome, runnerOf, scopeOver, stopClock } from './oracle.ts'

stopClock()

/** Every text in a definition that stands where an expression belongs. */
function expressionsIn(json: unknown, property = ''): string[] {
  if (typeof json === 'string') return /(If|[eE]xpression)$/.test(property) && json !== '' ? [json] : []
  if (typeof json !== 'object' || json === null) return []
  return Object.entries(json).flatMap(([key, value]) => expressionsIn(value, key))
}

const texts = [...new Set(listExamples().flatMap(example => expressionsIn(example.json)))]
const accepted = texts.filter(text => compiled(text))
const refused = texts.filter(text => !compiled(text))

describe('the expressions of surveys nobody here wrote', () => {
  test('are there', () => {
    expect(accepted.length).toBeGreaterThan(50)
  })

  test.each(refused)('%s: cannot be read by survey-core either, or calls what is not for a server', text => {
    const isRead = runnerOf(ExpressionRunner, text) !== undefined
    const error = compiledOrError(text)
    expect(error instanceof ExpressionError && error.functionName !== undefined).toBe(isRead)
  })

  test.each(accepted)('%s', text => {
    const ours = compiled(text)
    const theirs = runnerOf(ExpressionRunner, text)
    const named = Object.fromEntries((ours?.names ?? []).map(name => [name, anAnswer]))
    fc.assert(
      fc.property(fc.record(named, { requiredKeys: [] }), values => {
        const expected = outcome(() => theirs?.runValues(structuredClone(values)))
        const value = ours?.evaluate(scopeOver(values))
        expect(expected === broken ? broken : value).toStrictEqual(expected)
      }),
      { numRuns: 200 },
    )
  })
})
