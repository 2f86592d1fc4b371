import { describe, expect, test } from 'vitest'
import type { Element } from '../../../surveys/instrument.ts'
import { both, broken, q, single, survey, text } from './sound.ts'

const column = { name: 'c', title: both('c') }
const wrong = (regex: string) => ({ ...text, validators: [{ type: 'regex', regex, text: both('Sai') }] })

describe('limits', () => {
  test.each([
    [
      'too many choices',
      { ...single, choices: Array.from({ length: 501 }, (_, index) => index) },
      'choice.limit',
      q,
    ],
    [
      'too many numbered choices',
      { ...single, choices: [], choicesMin: 1, choicesMax: 1_000_000 },
      'choice.limit',
      q,
    ],
    ['rows without end', { ...single, type: 'matrixdynamic', columns: [column] }, 'repeat.limit', q],
    [
      'panels beyond the limit',
      { type: 'paneldynamic', name: 'q', title: both('q'), maxPanelCount: 101 },
      'repeat.limit',
      q,
    ],
    [
      'a condition beyond the limit',
      { ...text, visibleIf: '{sex} = 1 or '.repeat(160) + '{sex} = 2' },
      'condition.length',
      `${q}.visibleIf`,
    ],
    [
      'a table of more cells than anybody fills in',
      {
        ...single,
        type: 'matrixdropdown',
        rows: Array.from({ length: 51 }, (_, index) => index),
        columns: Array.from({ length: 50 }, (_, index) => ({ name: `c${index}`, title: both('c') })),
      },
      'cell.limit',
      q,
    ],
    [
      'rows that can be added to too many columns',
      {
        ...single,
        type: 'matrixdynamic',
        maxRowCount: 100,
        columns: Array.from({ length: 26 }, (_, index) => ({ name: `c${index}`, title: both('c') })),
      },
      'cell.limit',
      q,
    ],
    [
      'checks without end',
      { ...text, validators: Array.from({ length: 11 }, () => wrong('^1$').validators[0]) },
      'list.limit',
      `${q}.validators`,
    ],
    ['a pattern that backtracks', wrong('^(?=.*1)(a+)+$'), 'pattern.refused', `${q}.validators[0].regex`],
    ['a pattern that is none', wrong('((('), 'pattern.refused', `${q}.validators[0].regex`],
  ])('stop %s', (_, element, rule, path) => {
    expect(broken(survey([element]))).toContainEqual([rule, path])
  })

  test('stop 301 questions', () => {
    const many = Array.from({ length: 300 }, (_, index) => ({ ...text, name: `n${index}` }))
    expect(broken(survey(many))).toEqual([['question.limit', '']])
    expect(broken(survey(many.slice(1)))).toEqual([])
  })

  test('stop the sixth level', () => {
    const nested = (depth: number): Element =>
      depth === 0 ? text : { type: 'panel', name: `panel${depth}`, elements: [nested(depth - 1)] }
    expect(broken(survey([nested(5)]))).toEqual([['nesting.limit', q + '.elements[0]'.repeat(5)]])
    expect(broken(survey([nested(4)]))).toEqual([])
  })

  test.each([
    ['brackets without end', '['.repeat(3000) + ']'.repeat(3000)],
    ['objects without end', '{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000)],
  ])('stop %s', (_, json) => {
    expect(broken(survey([], { theme: JSON.parse(json) }))).toEqual([['depth.limit', '']])
  })

  test('stop what nobody would read to its end', () => {
    expect(broken(survey([{ ...text, title: both('x'.repeat(600_000)) }]))).toEqual([['size.limit', '']])
  })

  test('stop 501 pages', () => {
    const pages = Array.from({ length: 501 }, (_, index) => ({ name: `p${index}`, elements: [] }))
    expect(broken(survey([], { pages }))).toEqual([['list.limit', 'pages']])
  })

  test('leave a verdict on any expression of the longest length', () => {
    for (const visibleIf of ['('.repeat(900) + '{sex} = 1' + ')'.repeat(900), '!'.repeat(1900) + '{sex}'])
      expect(() => broken(survey([{ ...text, visibleIf }]))).not.toThrow()
  })
})
