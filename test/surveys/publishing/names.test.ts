import { describe, expect, test } from 'vitest'
import type { Element } from '../../../surveys/instrument.ts'
import { broken, both, choices, q, single, survey, text } from './sound.ts'

describe('names', () => {
  test.each<[what: string, element: Element, rule: string, path: string]>([
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
    [
      'a name under which answers are kept',
      { ...text, valueName: '__proto__' },
      'name.reserved',
      `${q}.valueName`,
    ],
    [
      'a condition that reaches into objects',
      { ...text, visibleIf: '{sex.__proto__.x} = 1' },
      'name.reserved',
      `${q}.visibleIf`,
    ],
    ['a property that nobody knows', { ...text, onclick: 'x' }, 'property.unknown', `${q}.onclick`],
    [
      'a property of a choice that nobody knows',
      { ...single, choices: [{ value: 1, text: both('một'), onclick: 'x' }] },
      'property.unknown',
      `${q}.choices[0].onclick`,
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

  const trigger = { expression: '{sex} = 1', type: 'setvalue', setToName: 'q', setValue: 1 }
  test.each([
    ['sets what is not there', { ...trigger, setToName: 'nobody' }, 'trigger/unknown-target', 'setToName'],
    [
      'copies what is not there',
      { ...trigger, type: 'copyvalue', fromName: 'nobody' },
      'trigger/unknown-target',
      'fromName',
    ],
    [
      'goes where nothing is',
      { expression: '{sex} = 1', type: 'skip', gotoName: 'nobody' },
      'trigger/unknown-target',
      'gotoName',
    ],
    [
      'shows what is not there',
      { ...trigger, type: 'visible', questions: ['nobody'] },
      'trigger/unknown-target',
      'questions[0]',
    ],
    ['waits for nobody', { ...trigger, expression: '{nobody} = 1' }, 'reference/unknown', 'expression'],
    [
      'runs an unknown function',
      { expression: '{sex} = 1', type: 'runexpression', runExpression: 'mine({sex})', setToName: 'q' },
      'validator.unsupported',
      'runExpression',
    ],
  ])('stop at a trigger that %s', (_, wrong, rule, at) => {
    expect(broken(survey([text], { triggers: [wrong] }))).toContainEqual([rule, `triggers[0].${at}`])
  })

  test('stop at a trigger of no kind that is known', () => {
    const launched = { triggers: [{ ...trigger, type: 'launch' }] }
    expect(broken(survey([text], launched))).toContainEqual(['validator.unsupported', 'triggers[0]'])
  })

  test('stop at an unknown function in a calculated value', () => {
    const calculatedValues = [{ name: 'v', expression: 'mine({sex})' }]
    expect(broken(survey([], { calculatedValues }))).toContainEqual([
      'validator.unsupported',
      'calculatedValues.v',
    ])
  })
})
