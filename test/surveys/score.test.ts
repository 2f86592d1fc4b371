import fc from 'fast-check'
import { Model } from 'survey-core'
import { describe, expect, test } from 'vitest'
import type { Instrument } from '../../surveys/instrument.ts'
import { score, type Verdict } from '../../surveys/score.ts'

const choices = ['a', 'b', 'c', 98]

/** The verdict on one question with this key. */
function verdict(question: object, answer: unknown): Verdict | undefined {
  const instrument = { elements: [{ type: 'radiogroup', name: 'q', choices, ...question }] }
  return score(instrument, { q: answer }).items[0]?.verdict
}

/** The verdicts on the parts of one question. */
function verdicts(question: { type: string; name: string }, answer: unknown) {
  return Object.fromEntries(
    score({ elements: [question] }, { q: answer }).items.map(item => [item.name, item.verdict]),
  )
}

describe('one question', () => {
  test.each<[string, object, unknown, Verdict]>([
    ['the choice of the key', { correctAnswer: 'a' }, 'a', 'right'],
    ['another choice', { correctAnswer: 'a' }, 'b', 'wrong'],
    ['“don’t know”', { correctAnswer: 'a' }, 98, 'wrong'],
    ['nothing', { correctAnswer: 'a' }, undefined, 'omitted'],
    ['a set in another order', { type: 'checkbox', correctAnswer: ['a', 'b'] }, ['b', 'a'], 'right'],
    ['a part of the set', { type: 'checkbox', correctAnswer: ['a', 'b'] }, ['a'], 'wrong'],
    ['more than the set', { type: 'checkbox', correctAnswer: ['a', 'b'] }, ['a', 'b', 'c'], 'wrong'],
    ['one of the set twice', { type: 'checkbox', correctAnswer: ['a', 'b'] }, ['a', 'a'], 'wrong'],
    ['no item', { type: 'checkbox', correctAnswer: ['a', 'b'] }, [], 'omitted'],
    ['the ranking', { type: 'ranking', correctAnswer: ['a', 'b', 'c'] }, ['a', 'b', 'c'], 'right'],
    [
      'the ranking turned round',
      { type: 'ranking', correctAnswer: ['a', 'b', 'c'] },
      ['c', 'b', 'a'],
      'wrong',
    ],
    ['no, where no is right', { type: 'boolean', correctAnswer: false }, false, 'right'],
    ['yes, where no is right', { type: 'boolean', correctAnswer: false }, true, 'wrong'],
    ['a number as text', { type: 'text', correctAnswer: 2006 }, '2006', 'right'],
    ['a text as number', { type: 'text', correctAnswer: '2006' }, 2006, 'right'],
    ['zero', { type: 'text', correctAnswer: 0 }, 0, 'right'],
    ['a decimal comma', { type: 'text', correctAnswer: 1.5 }, '1,5', 'right'],
    ['another case', { type: 'text', correctAnswer: 'Bình đẳng giới' }, 'BÌNH ĐẲNG GIỚI', 'right'],
    ['outer spaces', { type: 'text', correctAnswer: 'Luật' }, ' luật ', 'right'],
    ['decomposed letters', { type: 'text', correctAnswer: 'Hưng Yên' }, 'Hưng Yên'.normalize('NFD'), 'right'],
    ['other tones', { type: 'text', correctAnswer: 'Hưng Yên' }, 'Hung Yen', 'wrong'],
  ])('%s', (_, question, answer, expected) => {
    expect(verdict(question, answer)).toBe(expected)
  })

  test('without a key is no item', () => {
    expect(score({ elements: [{ type: 'text', name: 'q' }] }, { q: 'x' }).items).toEqual([])
  })

  test('has the key that was put right, where one was', () => {
    const instrument = { elements: [{ type: 'radiogroup', name: 'q', choices, correctAnswer: 'a' }] }
    const put = (keys: [string, unknown][]) => score(instrument, { q: 'b' }, new Map(keys)).items[0]?.verdict
    expect(put([['q', 'b']])).toBe('right')
    expect(put([['other', 'b']])).toBe('wrong')
  })

  test('keeps the answer that was chosen', () => {
    const instrument = { elements: [{ type: 'radiogroup', name: 'q', choices, correctAnswer: 'a' }] }
    expect(score(instrument, { q: 98 }).items).toEqual([
      { name: 'q', verdict: 'wrong', points: 1, answer: 98 },
    ])
  })
})

describe('a question with parts', () => {
  test('a matrix is one item a row', () => {
    const question = {
      type: 'matrix',
      name: 'q',
      columns: [1, 2, 98],
      rows: ['a', { value: 'b' }, 'c', 'd'],
      correctAnswer: { a: 1, b: 2, c: 1 },
    }
    expect(verdicts(question, { a: 1, b: 98, d: 1 })).toEqual({
      'q.a': 'right',
      'q.b': 'wrong',
      'q.c': 'omitted',
    })
  })

  test('a matrix of cells is one item a cell with a key', () => {
    const question = {
      type: 'matrixdropdown',
      name: 'q',
      rows: ['law', 'decree'],
      columns: [{ name: 'year', correctAnswer: 2006 }, { name: 'remark' }],
      correctAnswer: { decree: { year: 2008 } },
    }
    const answer = { law: { year: '2006', remark: 'x' }, decree: { year: 2006 } }
    expect(verdicts(question, answer)).toEqual({ 'q.law.year': 'right', 'q.decree.year': 'wrong' })
  })

  test('several texts are one item each', () => {
    const question = {
      type: 'multipletext',
      name: 'q',
      items: [{ name: 'law', correctAnswer: '73/2006' }, { name: 'year' }],
      correctAnswer: { year: 2006 },
    }
    expect(verdicts(question, { law: '73/2006', year: '2007' })).toEqual({
      'q.law': 'right',
      'q.year': 'wrong',
    })
  })
})

describe('a whole test', () => {
  const instrument: Instrument = {
    calculatedValues: [{ name: 'Adult', expression: '{age} >= 18' }],
    pages: [
      {
        name: 'p1',
        elements: [
          { type: 'text', name: 'age' },
          { type: 'radiogroup', name: 'one', choices, correctAnswer: 'a' },
        ],
      },
      {
        name: 'p2',
        visibleIf: '{adult} = true',
        elements: [
          {
            type: 'panel',
            name: 'panel',
            elements: [
              { type: 'radiogroup', name: 'two', choices, correctAnswer: 'b', points: 3 },
              { type: 'radiogroup', name: 'never', choices, correctAnswer: 'b', visible: false },
              {
                type: 'matrix',
                name: 'm',
                columns: [1, 2],
                rowsVisibleIf: "{item} != 'y' or {one} = 'a'",
                rows: ['x', 'y'],
                correctAnswer: { x: 1, y: 2 },
              },
            ],
          },
        ],
      },
    ],
  }

  test('counts what was shown, by its points', () => {
    expect(score(instrument, { age: 30, one: 'a', two: 'c', m: { y: 2 } })).toMatchObject({
      right: 2,
      wrong: 1,
      omitted: 1,
      notShown: 1,
      points: 2,
      of: 6,
      share: 2 / 6,
    })
  })

  test('does not count what was not shown', () => {
    expect(score(instrument, { age: 12, one: 'a', two: 'b' })).toMatchObject({
      right: 1,
      notShown: 4,
      of: 1,
      share: 1,
    })
  })

  test('hides single rows', () => {
    expect(score(instrument, { age: 30, one: 'b' }).items.at(-1)).toMatchObject({
      name: 'm.y',
      verdict: 'notShown',
    })
  })

  test('has no share when nothing was asked', () => {
    expect(score({ elements: [] }, {}).share).toBeNull()
  })

  test('agrees with survey-core where that knows the type', () => {
    const keyed = {
      elements: [
        { type: 'radiogroup', name: 'single', choices: ['a', 'b', 'c'], correctAnswer: 'b' },
        {
          type: 'checkbox',
          name: 'several',
          choices: ['a', 'b', 'c'],
          correctAnswer: ['a', 'c'],
          visibleIf: "{single} <> 'c'",
        },
        { type: 'boolean', name: 'truth', correctAnswer: true },
        { type: 'text', name: 'year', correctAnswer: 2006 },
        { type: 'matrix', name: 'rows', columns: [1, 2], rows: ['x', 'y'], correctAnswer: { x: 1, y: 2 } },
      ],
    }
    const letter = fc.constantFrom('a', 'b', 'c')
    const answers = fc.record(
      {
        single: letter,
        several: fc.uniqueArray(letter, { minLength: 1 }),
        truth: fc.boolean(),
        year: fc.constantFrom('2006', 2006, '2007', 'Luật'),
        rows: fc.record(
          { x: fc.constantFrom(1, 2), y: fc.constantFrom(1, 2) },
          { requiredKeys: ['x'], noNullPrototype: true },
        ),
      },
      { requiredKeys: [], noNullPrototype: true },
    )
    fc.assert(
      fc.property(answers, given => {
        const model = new Model(keyed)
        model.data = given
        const { right, wrong, omitted } = score(keyed, given)
        expect([right, wrong + omitted]).toEqual([
          model.getCorrectAnswerCount(),
          model.getIncorrectAnswerCount(),
        ])
      }),
      { numRuns: 150 },
    )
  })
})
