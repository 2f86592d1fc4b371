import { describe, expect, test } from 'vitest'
import { both, broken, q, single, survey, text } from './sound.ts'

const wrong = { type: 'regex', regex: '^1$', text: 'Sai' }

describe('texts', () => {
  test.each([
    ['Vietnamese alone', { ...text, title: 'Họ và tên' }, 'text.missing', `${q}.title`],
    ['English alone', { ...text, title: { en: 'Name' } }, 'text.missing', `${q}.title`],
    ['an empty translation', { ...text, title: { default: 'Tên', en: '' } }, 'text.missing', `${q}.title`],
    [
      'a choice in one language',
      { ...single, choices: [{ value: 1, text: 'Có' }] },
      'text.missing',
      `${q}.choices[0].text`,
    ],
    [
      'a validator in one language',
      { ...text, validators: [wrong] },
      'text.missing',
      `${q}.validators[0].text`,
    ],
    ['HTML in one language', { type: 'html', name: 'q', html: 'Xin chào' }, 'text.missing', `${q}.html`],
    ['a question without a title', { type: 'text', name: 'income' }, 'text.name', q],
    ['a choice without a text', { ...single, choices: ['yes', 'no'] }, 'text.name', `${q}.choices[0]`],
    [
      'a column without a title',
      { ...single, type: 'matrixdropdown', columns: [{ name: 'year' }], rows: [1] },
      'text.name',
      `${q}.columns[0]`,
    ],
  ])('stop at %s', (_, element, rule, path) => {
    expect(broken(survey([element]))).toContainEqual([rule, path])
  })

  test.each([
    ['numbers', { ...single, choices: [1, 2, 3] }],
    ['single letters', { ...single, choices: ['A', 'B'] }],
    ['signs', { ...text, placeholder: '0–100 %' }],
    ['Vietnamese under its own code', { ...text, title: { vi: 'Tên', en: 'Name' } }],
    ['a title that is not shown', { type: 'text', name: 'income', titleLocation: 'hidden' }],
    ['a panel without a title', { type: 'panel', name: 'panel', elements: [{ ...text, title: both('x') }] }],
  ])('need no translation: %s', (_, element) => {
    expect(broken(survey([element]))).toEqual([])
  })
})
