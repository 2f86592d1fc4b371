import { expect, test } from 'vitest'
import { catalogue } from '../../surveys/catalogue.ts'
import { questionsOf } from '../support/instrumentParts.ts'

test('The instruments have the names that outside checks use', () => {
  expect(Object.fromEntries(catalogue.map(({ code, slug }) => [code, slug]))).toEqual({
    S1: 'perception',
    S2: 'family-life',
    S3: 'village-conventions',
    S4: 'women-managers',
    S5: 'course-reaction',
    M1: 'sex-gender-module',
    D1: 'convention-checklist',
    'T1-A': 'knowledge-a',
    'T1-B': 'knowledge-b',
    T2: 'mainstreaming',
    T3: 'disaggregated-data',
    T4: 'teaching',
    T5: 'inspection',
    T6: 'supervision',
    T7: 'communication',
    F1: 'women-leaders',
    F2: 'unit-report',
    F3: 'course-record',
    F4: 'event-record',
  })
})

test.each([
  ['S1', 42],
  // The thanks with the help numbers is an item too, but asks nothing.
  ['S2', 36],
  ['S3', 32],
  ['S4', 16],
  ['S5', 10],
  ['M1', 2],
  ['D1', 16],
  // Each test asks for sex and group besides.
  ['T1-A', 22],
  ['T1-B', 22],
  ['T2', 12],
  ['T3', 12],
  ['T4', 12],
  ['T5', 12],
  ['T6', 12],
  ['T7', 12],
])('%s asks %i questions', (code, count) => {
  expect(questionsOf(catalogue.find(shipped => shipped.code === code)?.instrument ?? {})).toHaveLength(count)
})

test('The public finds four surveys at the first start', () => {
  const listed = catalogue.filter(({ open, modes }) => open && modes.includes('web'))
  expect(listed.map(({ slug }) => slug)).toEqual([
    'perception',
    'village-conventions',
    'women-managers',
    'course-reaction',
  ])
})

test('Tests are taken in class, at a kiosk or on paper, and not from the public list', () => {
  const tests = catalogue.filter(({ kind }) => kind === 'test')
  expect(tests.map(({ open, modes }) => [open, modes])).toEqual(
    tests.map(() => [true, ['class', 'kiosk', 'paper']]),
  )
})

test('The survey on life at home, forms and the module wait until the office opens them', () => {
  const waiting = catalogue.filter(({ open }) => !open).map(({ code }) => code)
  expect(waiting).toEqual(['S2', 'M1', 'D1', 'F1', 'F2', 'F3', 'F4'])
})

test('Whoever answers is asked for their sex, never with force, or everybody is of one', () => {
  const people = catalogue.filter(({ kind }) => kind !== 'form')
  const sexes = people.map(({ code, instrument }) => [
    code,
    questionsOf(instrument).find(({ role }) => role === 'sex')?.isRequired ??
      instrument.onlySex ??
      'optional',
  ])
  expect(Object.fromEntries(sexes)).toEqual(
    Object.fromEntries(people.map(({ code }) => [code, code === 'S4' ? 'female' : 'optional'])),
  )
})
