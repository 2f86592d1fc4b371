/** The table of options and the length cue. */
import { describe, expect, test } from 'vitest'
import { distractors } from '../../../analysis/items/distractors.ts'
import { lengthCue } from '../../../analysis/items/lengthCue.ts'

const question = { options: ['A', 'B', 'C'], key: 'A' }

const options = (right: string, ...others: string[]) => ({
  texts: new Map([['key', right], ...others.map((text, place): [string, string] => [`${place}`, text])]),
  key: 'key',
})

describe('distractors', () => {
  const choices = ['A', 'A', 'B', 'B', 'A', null]
  const totals = [5, 4, 3, 2, 1, 0]
  const table = distractors({ ...question, choices }, totals)

  test('counts every option by third, the ones nobody chose among them', () => {
    expect(table.nOmitted).toBe(1)
    expect(table.options).toMatchObject([
      { option: 'A', right: true, n: 3, share: 0.5, thirds: [1, 0, 2], meanTotal: 10 / 3 },
      { option: 'B', right: false, n: 2, share: 1 / 3, thirds: [0, 2, 0], meanTotal: 2.5 },
      {
        option: 'C',
        right: false,
        n: 0,
        share: 0,
        thirds: [0, 0, 0],
        meanTotal: null,
        flags: ['nonFunctional'],
      },
    ])
  })

  test('correlates choosing the key with the rest of the test, where this question does not count', () => {
    // Of 1 1 0 0 1 0 with 4 3 3 2 0 0, as cor() gives.
    expect(table.options[0]?.restCorrelation).toBeCloseTo(0.2182178902359924, 12)
    expect(table.options[2]?.restCorrelation).toBeNull()
  })

  test('flags a distractor that the able choose and a key that they shun', () => {
    const flags = distractors({ ...question, choices: ['B', 'B', 'A', 'A'] }, [9, 8, 3, 2]).options.map(
      option => option.flags,
    )
    expect(flags).toEqual([['repelsTheAble'], ['attractsTheAble'], ['nonFunctional']])
  })

  test('an empty class has no shares', () => {
    expect(distractors({ ...question, choices: [] }, []).options[0]).toMatchObject({
      n: 0,
      share: null,
      totalCorrelation: null,
      meanTotal: null,
      flags: [],
    })
  })

  test('refuses choices that were not on offer, and totals of other people', () => {
    expect(() => distractors({ ...question, choices: ['D'] }, [1])).toThrow(
      'distractors requires choices among A, B, C, got D',
    )
    expect(() => distractors({ ...question, choices: ['A'] }, [])).toThrow(
      'distractors requires a total for each choice, got 0 for 1',
    )
  })
})

describe('lengthCue', () => {
  test('counts right answers that are longer than all others', () => {
    const questions = [
      options('long answer', 'short', 'brief'),
      options('no', 'yes', 'never'),
      options('tie', 'two'),
    ]
    // Chances 1/3, 1/3, 1/2: at least one of three is 1 − 2/3 · 2/3 · 1/2.
    expect(lengthCue(questions)).toEqual({
      of: 3,
      n: 1,
      expected: expect.closeTo(7 / 6, 12),
      p: expect.closeTo(7 / 9, 12),
    })
  })

  test('is certain to find at least none', () => {
    expect(lengthCue([options('a', 'bb')])).toMatchObject({ n: 0, p: 1 })
  })

  test('of no questions is no chance', () => {
    expect(lengthCue([])).toEqual({ of: 0, n: 0, expected: 0, p: null })
  })

  test('refuses a right answer that is not among the options', () => {
    expect(() => lengthCue([{ texts: new Map([['a', 'x']]), key: 'b' }])).toThrow(
      'lengthCue requires a right answer among a, got b',
    )
  })
})
