import { describe, expect, test } from 'vitest'
import { both, broken, choices, q, row, single, survey } from './sound.ts'

const matrix = { ...single, type: 'matrix', columns: choices, rows: [row] }
const cells = { ...single, type: 'matrixdropdown', rows: [row] }

describe('choices', () => {
  test.each([
    [
      'a choice set that is not there',
      { ...single, choiceSet: 'planets' },
      'choiceSet.unknown',
      `${q}.choiceSet`,
    ],
    ['a key that is no choice', { ...single, correctAnswer: 3 }, 'key.choice', `${q}.correctAnswer`],
    ['a key that is no answer', { ...single, correctAnswer: 98 }, 'key.missing', `${q}.correctAnswer`],
    [
      'one key of several that is no choice',
      { ...single, type: 'checkbox', correctAnswer: [1, 3] },
      'key.choice',
      `${q}.correctAnswer`,
    ],
    [
      'a key of a row that is not there',
      { ...matrix, correctAnswer: { b: 1 } },
      'key.row',
      `${q}.correctAnswer`,
    ],
    [
      'a key of a row that is no column',
      { ...matrix, correctAnswer: { a: 3 } },
      'key.choice',
      `${q}.correctAnswer`,
    ],
    [
      'a key of a column that is no choice',
      { ...cells, columns: [{ name: 'c', title: both('c'), correctAnswer: 3 }] },
      'key.choice',
      `${q}.columns[0].correctAnswer`,
    ],
  ])('stop at %s', (_, element, rule, path) => {
    expect(broken(survey([element]))).toContainEqual([rule, path])
  })

  test.each([
    ['one choice', { ...single, correctAnswer: 2 }],
    ['several choices', { ...single, type: 'checkbox', correctAnswer: [1, 2] }],
    ['columns', { ...matrix, correctAnswer: { a: 2 } }],
    [
      'choices of a column',
      { ...cells, columns: [{ name: 'c', title: both('c'), choices, correctAnswer: 1 }] },
    ],
  ])('let a key of %s pass', (_, element) => {
    expect(broken(survey([element]))).toEqual([])
  })
})
