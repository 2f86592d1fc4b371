import { describe, expect, test } from 'vitest'
import { broken, both, choices, q, single, survey, text } from './sound.ts'

describe('names', () => {
  test.each([
    ['the name __proto__', { ...text, name: '__proto__' }, 'name.reserved', `${q}.name`],
    [
      'the choice constructor',
      { ...single, choices: [{ value: 'constructor', text: both('x') }] },
      'name.reserved',
      `${q}.choices[0].value`,
    ],
    [
      'the row prototype',
      { ...single, type: 'matrix', columns: choices, rows: ['prototype'] },
      'name.reserved',
      `${q}.rows[0]`,
    ],
    ['a name used twice', { ...text, name: 'sex' }, 'name/duplicate', q],
    ['a reference to nothing', { ...text, visibleIf: '{nobody} = 1' }, 'reference/unknown', `${q}.visibleIf`],
    [
      'an expression that cannot be read',
      { ...text, visibleIf: '{sex} = = 1' },
      'expression/syntax',
      `${q}.visibleIf`,
    ],
    [
      'an unknown function',
      { ...text, visibleIf: 'mine({sex}) = 1' },
      'validator.unsupported',
      'survey.p.q.visibleIf',
    ],
    ['a type without a check', { ...text, type: 'telepathy' }, 'validator.unsupported', 'survey.p.q'],
  ])('stop at %s', (_, element, rule, path) => {
    expect(broken(survey([element]))).toContainEqual([rule, path])
  })

  test('stop at a property that JavaScript keeps for itself', () => {
    expect(broken(survey([], JSON.parse('{ "__proto__": { "a": 1 } }')))).toEqual([
      ['name.reserved', '__proto__'],
    ])
  })
})
