import { Model } from 'survey-core'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../surveys/catalogue.ts'
import { type Answers, elementsOf, type Instrument } from '../../surveys/instrument.ts'
import '../../surveys/properties.ts'
import conventionChecklist from '../../surveys/instruments/convention-checklist.json' with { type: 'json' }
import unitReport from '../../surveys/instruments/unit-report.json' with { type: 'json' }
import womenLeaders from '../../surveys/instruments/women-leaders.json' with { type: 'json' }
import '../../surveys/vietnamese.ts'
import { Respondent } from '../support/respondent.ts'

const start = {
  'women-leaders': { unit: 'Sở Nội vụ', referenceDate: '2025-12-31' },
  'unit-report': { unit: 'Sở Nội vụ', reportType: 1, year: 2026 },
  'course-record': { course_type: 'C01', title: 'Lớp 1' },
  'event-record': { kind: 'B01', title: 'Tọa đàm' },
}

const formOf = (slug: string) => new Model(catalogue.find(shipped => shipped.slug === slug)?.instrument)

const forms = {
  'women-leaders': formOf('women-leaders'),
  'unit-report': formOf('unit-report'),
  'course-record': formOf('course-record'),
  'event-record': formOf('event-record'),
}

/** What is wrong with a form that has nothing but its head and these answers. */
function faultsOf(slug: keyof typeof start, answers: Answers): string[] {
  const model = forms[slug]
  model.data = { ...start[slug], ...answers }
  model.validate(true, false)
  return model
    .getAllQuestions(false, false, true)
    .flatMap(question => question.errors.map(error => error.getText()))
}

const rowsOf = (instrument: Instrument, type: string) =>
  [...elementsOf(instrument)].flatMap(element => (element.type === type ? Object(element.rows) : []))

test('The yearly table has the 35 posts of six blocks', () => {
  expect(rowsOf(womenLeaders, 'matrixdropdown')).toHaveLength(35)
})

test('The report has the 81 rows of the form', () => {
  const rows = new Set(rowsOf(unitReport, 'matrixdropdown').map(({ value }: { value: string }) => value))
  const alone = [...elementsOf(unitReport)].flatMap(({ code }) => (typeof code === 'string' ? [code] : []))
  expect(new Set([...rows, ...alone]).size).toBe(81)
  expect(rows.size + alone.length).toBe(81)
})

test.each([
  ['women-leaders', { D: { D1: { n: 5, nu: 6 } } }, 'Số nữ không được lớn hơn tổng số.'],
  ['women-leaders', { D: { D1: { n: -1 } } }, 'Giá trị không được nhỏ hơn 0.'],
  ['women-leaders', { D: { D1: { n: 1.5 } } }, 'Xin nhập số nguyên.'],
  [
    'women-leaders',
    { D: { D1: { n: 9, nu: 3, nu_u40: 4 } } },
    'Số nữ dưới 40 tuổi không được lớn hơn số nữ.',
  ],
  [
    'unit-report',
    { A: { A01: { total_nu: 5, reached_nu: 6 } } },
    'Số được tuyên truyền không được lớn hơn tổng số người.',
  ],
  [
    'unit-report',
    { A: { A01: { reached_nam: 5, cumulative_nam: 4 } } },
    'Lũy kế không được nhỏ hơn số từ đầu năm.',
  ],
  [
    'unit-report',
    { A12: { total: 5, reached: 6 } },
    'Số cụm được tuyên truyền không được lớn hơn tổng số cụm.',
  ],
  ['unit-report', { A12: { total: 1.5 } }, 'Xin nhập số nguyên không âm.'],
  ['unit-report', { A_share: { A05: 101 } }, 'Xin nhập tỷ lệ từ 0 đến 100.'],
  [
    'unit-report',
    { E1: { E11: { detected: 2, fined: 1, prosecuted: 2 } } },
    'Tổng số vụ đã xử lý không được lớn hơn số vụ phát hiện.',
  ],
  [
    'unit-report',
    { F2: { F21: { nu: 1 }, F22: { nu: 2 } } },
    'Số người được hỗ trợ không được lớn hơn số người bị bạo lực được phát hiện.',
  ],
  [
    'unit-report',
    { F31: { villages: 3, reviewed: 2, amended: 3 } },
    'Cần có: công nhận ≤ sửa ≤ rà soát ≤ tổng số thôn.',
  ],
  [
    'unit-report',
    { periodFrom: '2026-06-14', periodTo: '2025-12-15' },
    'Ngày cuối kỳ không được trước ngày đầu kỳ.',
  ],
  [
    'unit-report',
    { H_III1: { H01: { allotted: 10, spent: 11 } } },
    'Số đã chi không được lớn hơn số được cấp.',
  ],
  ['course-record', { n_nu: 3, first_nu: 4 }, 'Số lần đầu không được lớn hơn số học viên.'],
  ['event-record', { n_nam: 3, new_nam: 4 }, 'Số lần đầu không được lớn hơn lượt người.'],
] as const)('%s with %j says: %s', (slug, answers, words) => {
  expect(faultsOf(slug, answers)).toEqual([words])
})

test.each([
  ['women-leaders', { D: { D1: { n: 5, nu: 5 }, D2: { nu: 2 } } }],
  ['unit-report', { A: { A05: { total_nam: 5 } }, F2: { F22: { nam: 1 } }, E1: { E11: { fined: 1 } } }],
] as const)('%s takes blanks as not known yet: %j', (slug, answers) => {
  expect(faultsOf(slug, answers)).toEqual([])
})

test('The checklist of a convention takes no more women than people', () => {
  const officer = new Respondent(conventionChecklist)
  officer.walks()
  expect(officer.faults).toEqual([])
  officer.answers('04', { women: 6, total: 5 })
  expect(officer.faults).toEqual(['Số nữ không được lớn hơn tổng số.'])
})

const staffOf = (answers: Answers, row: number) => {
  const model = new Model(unitReport)
  model.data = answers
  const [men, women, both] = model.getQuestionByName('D').visibleRows[row].cells
  return [men.value, women.value, both.value]
}

describe('Totals', () => {
  test('are computed and never typed', () => {
    expect(staffOf({ D: { D01: { nam: 2, nu: 3 } } }, 0)).toEqual([2, 3, 5])
  })

  test('stay blank where nothing is known', () => {
    const [, , both] = staffOf({ D: { D01: { nam: 2, nu: 3 } } }, 1)
    expect(both ?? '').toBe('')
  })

  test('of women are a share of the holders of a post, written as people here write it', () => {
    const model = new Model(womenLeaders)
    model.locale = 'vi'
    model.data = { D: { D1: { n: 40, nu: 5 } } }
    const share = model.getQuestionByName('D').visibleRows[0].getQuestionByName('pct')
    expect([share.value, share.displayValue]).toEqual([0.125, '12,5%'])
  })
})
