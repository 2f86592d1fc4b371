import { expect, test } from 'vitest'
import { Problem } from '../../server/problem.ts'
import { catalogue } from '../../server/problemCatalogue.ts'

const slots = (message: string) => new Set([...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))

test.each(Object.entries(catalogue))('%s tells the same in both languages', (_code, { vi, en }) => {
  expect(slots(vi)).toEqual(slots(en))
})

test('every problem that passes by itself says when to try again', () => {
  const unavailable = Object.entries(catalogue).filter(([, { status }]) => status === 503)
  expect(unavailable.map(([, entry]) => 'retryAfter' in entry)).toEqual(unavailable.map(() => true))
})

test('a problem tells its details in the sentence and beside it', () => {
  expect(new Problem('survey.closed', { survey: 'village' }).body('en')).toEqual({
    type: '/problems/survey.closed',
    title: 'Survey village is closed.',
    status: 409,
    code: 'survey.closed',
    details: { survey: 'village' },
  })
})

test.each([
  ['vi', 'Huyện Cũ đã kết thúc ngày 01/06/2015 nên không nhận phiếu mới; xin chọn đơn vị kế thừa.'],
  ['en', 'Huyện Cũ ended on 1 Jun 2015 and takes no new answers; choose one of its successors.'],
] as const)('a problem tells a day as its reader writes it in %s, and keeps it beside', (language, title) => {
  const problem = new Problem('unit.over', { unit: 'Huyện Cũ', on: '2015-06-01' })
  expect(problem.body(language)).toMatchObject({ title, details: { on: '2015-06-01' } })
})

test('what somebody typed is told as they typed it', () => {
  expect(new Problem('unit.cell', { column: 'code', found: '2015-06-01' }).tell('vi')).toContain(
    '“2015-06-01”',
  )
})
