import { describe, expect, test } from 'vitest'
import { catalogue } from '../../surveys/catalogue.ts'
import { everyChoice, fillChoices } from '../../surveys/choiceSets.ts'
import { compileCoding, notShown, skipped } from '../../surveys/coding.ts'
import { variablesOf } from '../../surveys/variables.ts'

const instrument = {
  pages: [
    {
      elements: [
        { type: 'radiogroup', name: 'sex', role: 'sex', choices: [1, 2, 3, 99] },
        { type: 'text', name: 'hours', inputType: 'number' },
        { type: 'checkbox', name: 'fields', choices: [1, 2], showOtherItem: true },
        { type: 'matrix', name: 'law', columns: [1, 0, 98], rows: ['a', 'b'], correctAnswer: { a: 1, b: 0 } },
        { type: 'comment', name: 'why' },
      ],
    },
  ],
}
const variables = variablesOf(instrument)
const coding = compileCoding(variables)
const byteOf = (row: Uint8Array, name: string) => row[coding.offsetOf(name)]

describe('the codebook', () => {
  test('names rows and boxes as a data file does', () => {
    expect(variables.map(({ name }) => name)).toEqual([
      'sex',
      'hours',
      'fields.1',
      'fields.2',
      'fields.other',
      'law.a',
      'law.b',
      'why',
    ])
  })

  test('knows roles, right answers and codes that mean no answer', () => {
    expect(variables[0]).toMatchObject({ role: 'sex', level: 'nominal' })
    expect(variables.map(({ key }) => key)).toEqual([null, null, null, null, null, 1, 0, null])
    expect(variables[5]?.categories.map(({ missing }) => missing)).toEqual([false, false, true])
  })

  test.each(catalogue)('of $slug fits one byte a variable, whatever the day', ({ instrument: shipped }) => {
    const { variables: coded, width } = compileCoding(variablesOf(everyChoice(shipped)))
    const numbers = coded.filter(({ level }) => level === 'number').length
    expect(width).toBe(coded.length + 7 * numbers)
  })
})

describe('a coded row', () => {
  test('holds the place of each answer', () => {
    const row = coding.encode({ sex: 2, hours: 3.5, fields: [2, 'other'], law: { a: 98 } })
    expect(byteOf(row, 'sex')).toBe(1)
    expect(new DataView(row.buffer).getFloat64(coding.offsetOf('hours'), true)).toBe(3.5)
    expect(['fields.1', 'fields.2', 'fields.other'].map(name => byteOf(row, name))).toEqual([0, 1, 1])
    expect([byteOf(row, 'law.a'), byteOf(row, 'law.b')]).toEqual([2, skipped])
  })

  test('tells a question that was skipped from one that was not shown', () => {
    const row = coding.encode({}, new Set(['law']))
    expect([byteOf(row, 'sex'), byteOf(row, 'law.a')]).toEqual([skipped, notShown])
  })

  test('has a place for every commune of every day', () => {
    const shipped = catalogue.find(({ slug }) => slug === 'perception')?.instrument ?? {}
    const places = variablesOf(everyChoice(shipped)).find(({ role }) => role === 'place')
    const codes = new Set(places?.categories.map(({ code }) => code))
    for (const day of ['2012-03-01', '2014-03-01', '2025-03-01', '2026-11-25']) {
      const offered = variablesOf(fillChoices(shipped, day)).find(({ role }) => role === 'place')
      expect(offered?.categories.filter(({ code }) => !codes.has(code))).toEqual([])
    }
  })
})
