/** The findings of a report on training: whom they are of, and what they say where nothing changed. */
import { expect, test } from 'vitest'
import { trainingReport } from '../../../analysis/training/report.ts'
import type { Attempt, TrainingClass } from '../../../analysis/training/trainee.ts'
import { classOf, inputOf } from '../../support/trainees.ts'

/** Ten items, of which the first so many are right. */
const attempt = (right: number): Attempt => ({
  form: 'a',
  score: right / 10,
  marks: Array.from({ length: 10 }, (_, place) => (place < right ? 1 : 0)),
  choices: Array.from({ length: 10 }, (_, place) => (place < right ? 'A' : 'B')),
})

type Rights = (number: number) => readonly [pre: number, post: number, followUp: number]

/** Twelve women and twelve men with so many right answers. */
function readings(women: Rights, men: Rights = women) {
  const whole = classOf('a', { women: 12, men: 12 })
  const trainees = whole.trainees.map((person, number) => {
    const [pre, post, followUp] = (person.sex === 'female' ? women : men)(number)
    return { ...person, pre: attempt(pre), post: attempt(post), followUp: attempt(followUp) }
  })
  const told: TrainingClass = { ...whole, trainees }
  const { headlines } = trainingReport(inputOf([told]))
  return Object.fromEntries(headlines.map(({ about, reading }) => [about, reading]))
}

const spread = (number: number) => number % 3

test('where nobody’s answers changed, no finding speaks of a change that could be chance', () => {
  const told = readings(number => [4 + spread(number), 4 + spread(number), 4 + spread(number)])
  expect(told).toEqual({
    gain: {
      vi: 'Tỷ lệ trả lời đúng bình quân của học viên không thay đổi: 50,0\u00a0% ở bài đầu khóa và 50,0\u00a0% ở bài cuối khóa.',
      en: 'The mean share of right answers of trainees did not change: 50.0% before the course and 50.0% at its end.',
    },
    gainWomen: {
      vi: 'Tỷ lệ trả lời đúng bình quân của học viên nữ không thay đổi: 50,0\u00a0% ở bài đầu khóa và 50,0\u00a0% ở bài cuối khóa.',
      en: 'The mean share of right answers of women did not change: 50.0% before the course and 50.0% at its end.',
    },
    gainMen: {
      vi: 'Tỷ lệ trả lời đúng bình quân của học viên nam không thay đổi: 50,0\u00a0% ở bài đầu khóa và 50,0\u00a0% ở bài cuối khóa.',
      en: 'The mean share of right answers of men did not change: 50.0% before the course and 50.0% at its end.',
    },
    passing: {
      vi: 'Tỷ lệ đạt yêu cầu không thay đổi: 0,0\u00a0% ở bài đầu khóa và 0,0\u00a0% ở bài cuối khóa (24 người).',
      en: 'The share who passed did not change: 0.0% in the first test and 0.0% in the one at the end (of 24 people).',
    },
    gap: {
      vi: 'Từ bài đầu khóa đến bài cuối khóa, tỷ lệ trả lời đúng bình quân của phụ nữ và nam giới đều không thay đổi.',
      en: 'From the first test to the one at the end, the mean share of right answers of neither women nor men changed.',
    },
    retention: {
      vi: 'Ở bài theo dõi, tỷ lệ trả lời đúng bình quân không thay đổi so với bài cuối khóa (24 người làm cả ba bài).',
      en: 'At the follow-up the mean share of right answers had not changed since the end of the course (of 24 people with all three tests).',
    },
  })
})

test('women and men who gained or lost alike changed alike', () => {
  const rose = readings(number => [4, 5 + spread(number), 5])
  const fell = readings(number => [6, 3 + spread(number), 5])
  expect([rose['gap']?.vi, fell['gap']?.vi]).toEqual([
    'Mức thay đổi của phụ nữ và nam giới như nhau (+20,0 điểm phần trăm).',
    'Mức thay đổi của phụ nữ và nam giới như nhau (−20,0 điểm phần trăm).',
  ])
  expect([rose['gap']?.en, fell['gap']?.en]).toEqual([
    'The change of women and men was the same (+20.0 percentage points).',
    'The change of women and men was the same (−20.0 percentage points).',
  ])
})

test('nobody is said to have gained where neither women nor men did', () => {
  const unlike = readings(
    number => [8, 6 + spread(number), 5],
    number => [8, 2 + spread(number), 5],
  )
  expect(unlike['gap']?.vi).toMatch(
    /học viên nam giảm nhiều hơn học viên nữ 40,0 điểm phần trăm \(−50,0 so với −10,0/,
  )
  expect(unlike['gap']?.en).toMatch(
    /men fell by 40\.0 percentage points more than women \(−50\.0 against −10\.0/,
  )
  const close = readings(
    number => [8, 6 + spread(number), 5],
    number => [8, number === 12 ? 5 : 6 + spread(number), 5],
  )
  expect(close['gap']?.vi).not.toMatch(/tiến bộ/)
  expect(close['gap']?.en).not.toMatch(/gained/)
})

test('a class of one sex has one finding of what it gained, and Holm counts its people once', () => {
  for (const [women, men] of [
    [25, 0],
    [0, 25],
  ] as const) {
    const { headlines } = trainingReport(inputOf([classOf('a', { women, men })]))
    expect(headlines.map(({ about }) => about)).toEqual(['gain', 'passing', 'retention'])
    const [least = 1] = headlines.map(({ p }) => p ?? 1).toSorted((a, b) => a - b)
    expect(Math.min(...headlines.map(({ pAdjusted }) => pAdjusted ?? 1))).toBeCloseTo(3 * least, 12)
  }
})
