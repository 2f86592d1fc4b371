import fc from 'fast-check'
import { Model } from 'survey-core'
import { describe, expect, test } from 'vitest'
import { compileExpression } from '../../../surveys/expression/expression.ts'
import { ExpressionError } from '../../../surveys/expression/expressionError.ts'
import { answersScope } from '../../../surveys/expression/scope.ts'
import { expressions } from './generated.ts'
import { compiled, compiledOrError } from './oracle.ts'

const holds = (text: string, answers: object) => compileExpression(text).holds(answersScope(answers))

describe('a condition', () => {
  test('compares texts without case and outer spaces', () => {
    expect(holds("{commune} = 'Phố Hiến'", { commune: ' PHỐ HIẾN' })).toBe(true)
  })

  test('takes a number in a text for the number', () => {
    expect(holds('{age} >= 18', { age: '18' })).toBe(true)
  })

  test('keeps a code with a leading zero a text', () => {
    expect(compileExpression('{code}').evaluate(answersScope({ code: '0334' }))).toBe('0334')
  })

  test('compares lists in any order', () => {
    expect(holds("{rights} = ['land', 'vote']", { rights: ['vote', 'land'] })).toBe(true)
  })

  test.each(["{order} = ['a', 'b']", "['a', 'b'] = {order}", "{order} <> ['a', 'b']"])(
    'compares a ranking in its order, as survey-core does: %s',
    text => {
      const question = { type: 'ranking', name: 'order', choices: ['a', 'b'] }
      const model = new Model({ elements: [question, { type: 'text', name: 'why', visibleIf: text }] })
      const ours = compileExpression(text)
      const orders = [
        ['a', 'b'],
        ['b', 'a'],
      ]
      const verdicts = orders.map(order =>
        ours.holds({ ...answersScope({ order }), ordered: name => name === 'order' }),
      )
      const theirs = orders.map(order => {
        model.data = { order }
        return model.getQuestionByName('why')?.isVisible
      })
      expect(verdicts).toEqual(theirs)
    },
  )

  test('reads the clock of its scope', () => {
    const scope = { ...answersScope({ born: '2008-11-26' }), now: () => new Date('2026-11-25T23:59:00') }
    expect(compileExpression('age({born})').evaluate(scope)).toBe(17)
  })

  test('knows the difference between no answer and an unknown name', () => {
    const scope = { value: (name: string) => (name === 'asked' ? undefined : null) }
    expect(compileExpression('[{asked}, {unasked}]').evaluate(scope)).toEqual([undefined, null])
  })

  test('looks around from inside a row', () => {
    const members = [{ age: 12 }, { age: 40 }, { age: 61 }]
    const text = "countInArray({members}, 'age', {age} >= {limit})"
    expect(compileExpression(text).evaluate(answersScope({ members, limit: 40 }))).toBe(2)
  })
})

describe('an expression that cannot be compiled', () => {
  test('says where reading stopped', () => {
    expect(compiledOrError('{age} > > 5')).toMatchObject({ position: 8 })
  })

  test.each(['displayValue', 'isContainerReady', 'propertyValue', 'getComment'])(
    'is refused for %s, which needs the page',
    name => {
      expect(compiledOrError(`${name}('q1') = 'x'`)).toMatchObject({
        functionName: name,
        message: `calls ${name}, which needs the page`,
      })
    },
  )

  test.each(['myFunction', 'constructor', 'toString'])('is refused for %s, which is unknown', name => {
    expect(compiledOrError(`1 + ${name}({q})`)).toMatchObject({
      functionName: name,
      position: 4,
      message: `calls ${name}, which is unknown`,
    })
  })

  test('is refused for a filter that survey-core would lose', () => {
    expect(compiledOrError("sumInArray({rows}, 'a', {b} = null)")).toBeInstanceOf(ExpressionError)
  })

  test('is refused beyond 100 levels, however deep', () => {
    expect(compiled('('.repeat(99) + '{a}')).toBeDefined()
    expect(compiledOrError('('.repeat(50_000) + '{a}')).toMatchObject({
      message: 'is nested deeper than 100 levels',
    })
  })
})

describe('an expression under strain', () => {
  test('takes 5,000 terms', () => {
    const text = Array.from({ length: 5000 }, (_, index) => `{q${index}} = 1`).join(' or ')
    expect(holds(text, { q4999: 1 })).toBe(true)
    expect(holds(text, {})).toBe(false)
  })

  test('gives some value for whatever is sent', () => {
    const hostile = fc.constantFrom(
      'toString',
      'valueOf',
      'constructor',
      'hasOwnProperty',
      'equals',
      'length',
      '__proto__',
    )
    const anything = fc.anything({
      key: fc.oneof(fc.string(), hostile),
      maxDepth: 4,
      withNullPrototype: true,
    })
    const sent = fc.dictionary(
      fc.constantFrom('q1', 'q2', 'q3', 'age', 'list', 'rows', 'panel', 'map'),
      anything,
    )
    fc.assert(
      fc.property(expressions('rows'), sent, (text, answers) => {
        expect(() => compiled(text)?.evaluate(answersScope(answers))).not.toThrow()
      }),
      { numRuns: 5000 },
    )
  })

  test('leaves the answers as they are', () => {
    const answers = { list: ['b', 'a'], on: new Date('2026-11-25T09:41:07.123') }
    const before = structuredClone(answers)
    holds("{list} = ['a', 'b'] and {on} = '2026-11-25'", answers)
    expect(answers).toEqual(before)
  })
})
