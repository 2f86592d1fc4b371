import { describe, expect, test } from 'vitest'
import type { AnswerFigures, Base, Cell, Gap } from '../../../analysis/report/cell.ts'
import { type Form, type Item } from '../../../client/analyse/item.ts'
import { clearest, tallyOf } from '../../../client/analyse/largestGap.ts'
import { tellHeadline, tellItem } from '../../../client/analyse/told.ts'

const cellOf = (sex: string, value: number | null): Cell => ({
  group: { sex },
  n: 100,
  weighted: 100,
  value,
  low: null,
  high: null,
  suppressed: value === null ? 'small' : null,
  flag: null,
})
const gapOf = (female: number | null, male: number | null): Gap => {
  const difference = female === null || male === null ? null : female - male
  const none = { low: null, high: null, ratio: null, p: null, pAdjusted: null, method: null }
  return { group: {}, female, male, difference, effect: difference, ...none }
}
const answer = (code: number, vi: string, female: number | null, male: number | null): AnswerFigures => ({
  code,
  label: { vi, en: `answer ${code}` },
  cells: [cellOf('female', female), cellOf('male', male)],
  gaps: [gapOf(female, male)],
})

const reading = { vi: 'Điều báo cáo nói.', en: 'What the report says.' }

interface About {
  readonly form?: Form
  readonly pAdjusted?: number
  readonly answers: readonly AnswerFigures[]
}

function itemOf({ form = 'answers', pAdjusted = 0.01, answers }: About): Item {
  const title = { vi: 'Kinh tế', en: 'Economy' }
  const tested = { method: 'chiSquare', p: 0.01, effect: null, effectName: 'cramerV' } as const
  const bases = ['female', 'male'].map((sex): Base => ({
    group: { sex },
    n: 500,
    weighted: 500,
    nMissing: 0,
  }))
  return {
    name: 'B03.2',
    title,
    form,
    reverse: false,
    marked: form === 'marked' ? 1 : null,
    box: form === 'marked',
    figures: {
      question: 'B03.2',
      title,
      level: 'nominal',
      bases,
      answers,
      average: null,
      headlines: [{ group: {}, ...tested, pAdjusted, reading }],
    },
  }
}

describe('the plain words on a question', () => {
  test('are the report’s own where the question is read alone', () => {
    const item = itemOf({ answers: [answer(1, 'Có', 0.6, 0.5)] })
    expect([tellItem(item, {}, 'vi'), tellItem(item, {}, 'en')]).toEqual([reading.vi, reading.en])
  })

  test('speak of a box to tick by its own words', () => {
    const item = itemOf({
      form: 'marked',
      answers: [answer(0, 'Không chọn', 0.388, 0.47), answer(1, 'Chọn', 0.612, 0.53)],
    })
    expect(tellItem(item, {}, 'vi')).toBe(
      '“Kinh tế”: Tỷ lệ ở phụ nữ cao hơn ở nam giới 8,2 điểm phần trăm (61,2\u00a0% so với 53,0\u00a0%); khó có thể chỉ do ngẫu nhiên.',
    )
  })

  const shares = [
    [0.1, 0.2],
    [0.2, 0.2],
    [0.2, 0.2],
    [0.3, 0.25],
    [0.2, 0.15],
  ] as const
  const levels = shares.map(([female, male], place) => answer(place + 1, `mức ${place + 1}`, female, male))

  test('add up those who agree, and say when it could be chance', () => {
    expect(tellItem(itemOf({ form: 'agreement', pAdjusted: 0.3, answers: levels }), {}, 'vi')).toMatch(
      /^“mức 4 \/ mức 5”: Tỷ lệ ở phụ nữ cao hơn ở nam giới 10,0 điểm phần trăm \(50,0\u00a0% so với 40,0\u00a0%\), nhưng .*ngẫu nhiên/,
    )
  })

  test('fall back on the report where a share is withheld', () => {
    const hidden = [...levels.slice(0, 4), answer(5, 'mức 5', null, 0.15)]
    expect(tellItem(itemOf({ form: 'agreement', answers: hidden }), {}, 'vi')).toBe(reading.vi)
  })

  test('compare nothing where the report does not', () => {
    const told = 'Không so sánh được nữ với nam: có số liệu được giữ kín, hoặc quá ít người trả lời.'
    expect(tellHeadline([], {}, 'vi')).toBe(told)
  })
})

const box = (female: number, pAdjusted: number) =>
  itemOf({ form: 'marked', pAdjusted, answers: [answer(1, 'Chọn', female, 0.5)] })

describe('of several items', () => {
  const [small, large, chance] = [box(0.52, 0.01), box(0.44, 0.02), box(0.9, 0.3)]

  test('the clearest is the largest gap that is hardly chance', () => {
    expect(clearest([small, chance, large], {})).toBe(large)
  })

  test('those that are hardly chance are counted', () => {
    expect(tallyOf([small, chance, large], {})).toEqual({ certain: 2, of: 3 })
  })
})
