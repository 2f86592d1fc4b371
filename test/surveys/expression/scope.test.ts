import fc from 'fast-check'
import { Model, ProcessValue } from 'survey-core'
import { describe, expect, test } from 'vitest'
import { answersScope } from '../../../surveys/expression/scope.ts'

const survey = new Model({})

describe('the scope over answers', () => {
  test.each([
    ['Q1', 'yes'],
    ['panel.inner', 2],
    ['a.b', 'one key'],
    ['rows[0].x', 1],
    ['rows[-1].x', 9],
    ['rows[7].x', null],
    ['rows.length', 2],
    ['none.length', 0],
    ['list[1]', 'second'],
    ['$q1', 'yes'],
    ['constructor', null],
    ['__proto__', null],
  ])('finds %s', (path, value) => {
    const answers = {
      q1: 'yes',
      panel: { Inner: 2 },
      'a.b': 'one key',
      a: { b: 'two keys' },
      rows: [{ x: 1 }, { x: 9 }],
      list: ['first', 'second'],
    }
    expect(answersScope(answers).value(path)).toBe(value)
  })

  test('asks the variables first', () => {
    expect(answersScope({ place: 'answer' }, { place: 'variable' }).value('place')).toBe('variable')
  })

  test('finds what survey-core finds', () => {
    const key = fc.constantFrom('a', 'A', 'b', 'c', 'a.b', 'b[0]', 'length', '0')
    const { value } = fc.letrec(tie => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom(0, 1, 'text', '', null, true),
        fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
        fc.array(tie('value'), { maxLength: 3 }),
      ),
    }))
    const part = fc.tuple(
      fc.constantFrom('a', 'b', 'c', 'A', 'B', 'length', ''),
      fc.constantFrom('', '', '', '[0]', '[1]', '[-1]', '[x]', '[0][1]', '[]', '[0.5]'),
    )
    const path = fc
      .array(
        part.map(pieces => pieces.join('')),
        { minLength: 1, maxLength: 3 },
      )
      .map(parts => parts.join('.'))
    fc.assert(
      fc.property(fc.dictionary(key, value, { noNullPrototype: true }), path, (answers, asked) => {
        survey.data = structuredClone(answers)
        const theirs = new ProcessValue(survey.getValueGetterContext())
        const expected = theirs.hasValue(asked) ? theirs.getValue(asked) : null
        expect(answersScope(answers).value(asked)).toStrictEqual(expected)
      }),
      { numRuns: 5000 },
    )
  })
})
