import { expect, test } from 'vitest'
import { choiceSetNames, fillChoices } from '../../surveys/choiceSets.ts'
import { textIn, type Instrument } from '../../surveys/instrument.ts'
import perception from '../../surveys/instruments/perception.json' with { type: 'json' }
import womenLeaders from '../../surveys/instruments/women-leaders.json' with { type: 'json' }
import { questionsOf } from '../support/instrumentParts.ts'
import { Respondent } from '../support/respondent.ts'

const textsOf = (instrument: Instrument, question: string, language: 'vi' | 'en' = 'vi') =>
  questionsOf(instrument)
    .find(({ name }) => name === question)
    ?.choices?.map(choice => (typeof choice === 'object' ? textIn(choice.text, language) : ''))

test('A respondent of today chooses among 104 communes, one of the plan’s years among 161', () => {
  expect(new Respondent(perception, '2026-11-25').offered('A03')).toHaveLength(104)
  expect(new Respondent(perception, '2012-05-01').offered('A03')).toHaveLength(161)
})

test('Communes come in the order of a Vietnamese reader, whatever their kind', () => {
  const names = textsOf(fillChoices(perception, '2026-11-25'), 'A03')
  expect(names?.filter(name => /Ân Thi|A Sào|Đại Đồng|Đông Quan|Bắc|Yên Mỹ/.test(name))).toEqual([
    'Xã A Sào',
    'Xã Ân Thi',
    'Xã Bắc Đông Hưng',
    'Xã Bắc Đông Quan',
    'Xã Bắc Thái Ninh',
    'Xã Bắc Thụy Anh',
    'Xã Bắc Tiên Hưng',
    'Xã Đại Đồng',
    'Xã Đông Quan',
    'Xã Yên Mỹ',
  ])
})

test('A commune is shown with its district while there are districts', () => {
  expect(textsOf(fillChoices(perception, '2013-08-05'), 'A03')).toContain('Xã Phú Cường, Huyện Kim Động')
  expect(textsOf(fillChoices(perception, '2013-08-06'), 'A03')).toContain('Xã Phú Cường, Thành phố Hưng Yên')
  expect(textsOf(fillChoices(perception, '2012-05-01'), 'A03', 'en')).toContain(
    'Như Quỳnh township, Huyện Văn Lâm',
  )
})

test('A question’s own choices come after those of the set', () => {
  expect(new Respondent(perception).offered('A04')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 99])
})

const rowsOn = (on: string) =>
  questionsOf(fillChoices(womenLeaders, on)).flatMap(({ type, rows }) =>
    type === 'matrixdropdown' ? Object(rows) : [],
  )

test('Posts of the district level end with the level', () => {
  expect([rowsOn('2025-06-30').length, rowsOn('2025-07-01').length]).toEqual([35, 26])
})

test('The instrument itself stays as it is', () => {
  const before = JSON.stringify(perception)
  fillChoices(perception, '2026-11-25')
  expect(JSON.stringify(perception)).toBe(before)
})

test('A choice set that does not exist is named', () => {
  const instrument = { elements: [{ type: 'dropdown', name: 'a', choiceSet: 'planets' }] }
  expect(choiceSetNames).toEqual(['audience', 'communes', 'districts'])
  expect(() => fillChoices(instrument, '2026-11-25')).toThrow(
    'fillChoices requires one of audience, communes, districts, got planets',
  )
})

test('What is not a day is refused', () => {
  expect(() => fillChoices(perception, '25/11/2026')).toThrow('fillChoices requires a day, got 25/11/2026')
})
