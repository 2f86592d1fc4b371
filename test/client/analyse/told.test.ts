import { describe, expect, test } from 'vitest'
import type { AnswerFigures, Cell, Gap } from '../../../analysis/report/cell.ts'
import { type Form, type Item } from '../../../client/analyse/item.ts'
import { clearest, tallyOf } from '../../../client/analyse/largestGap.ts'
import { tellItem, tellMeans } from '../../../client/analyse/told.ts'

const gap = (female: number | null, male: number | null): Gap => ({
  group: {},
  female,
  male,
  difference: female === null || male === null ? null : female - male,
  low: null,
  high: null,
  ratio: null,
  p: null,
  pAdjusted: null,
  effect: female === null || male === null ? null : female - male,
  method: null,
})
const answer = (code: number, vi: string, en: string, own: Gap): AnswerFigures => ({
  code,
  label: { vi, en },
  cells: [],
  gaps: [own],
})
const cellOf = (sex: string, value: number): Cell => ({
  group: { sex },
  n: 100,
  weighted: 100,
  value,
  low: null,
  high: null,
  suppressed: null,
  flag: null,
})
const [yes, no] = ['Có', 'Không']

interface About {
  readonly form?: Form
  readonly p?: number | null
  readonly answers?: readonly AnswerFigures[]
  readonly average?: Gap
  readonly marked?: number
}

function itemOf({ form = 'answers', p = 0.01, answers = [], average, marked }: About): Item {
  const headline = {
    group: {},
    method: 'chiSquare',
    p: 0.01,
    pAdjusted: p,
    effect: null,
    effectName: 'cramerV',
    reading: null,
  } as const
  const title = { vi: 'Kinh tế', en: 'Economy' }
  return {
    name: 'B03.2',
    title,
    form,
    reverse: false,
    marked: marked ?? null,
    box: marked !== undefined,
    figures: {
      question: 'B03.2',
      title,
      level: 'nominal',
      bases: [],
      answers,
      average: average ? { cells: [], gaps: [average] } : null,
      headlines: p === null ? [] : [headline],
    },
  }
}
const yesNo = [answer(1, yes, 'Yes', gap(0.612, 0.53)), answer(0, no, 'No', gap(0.388, 0.47))]
const five = [1, 2, 3, 4, 5].map(code =>
  answer(
    code,
    code === 1 ? 'Rất không đồng ý' : 'Rất đồng ý',
    code === 1 ? 'Strongly disagree' : 'Strongly agree',
    gap(0.2, 0.2),
  ),
)

const box = (female: number, p: number) =>
  itemOf({ form: 'marked', marked: 1, p, answers: [answer(1, yes, 'Yes', gap(female, 0.5))] })
const write = (value: number | null) => String(Math.round(value ?? 0))

describe('the plain words on a question', () => {
  test('name the answer with the largest gap, in percentage points', () => {
    expect(tellItem(itemOf({ answers: yesNo }), {}, 'vi')).toEqual({
      fact: 'nữ cao hơn nam 8,2 điểm phần trăm ở “Có” (61,2\u00a0% so với 53,0\u00a0%)',
      certain: true,
    })
    expect(tellItem(itemOf({ answers: yesNo.slice(1), p: 0.05 }), {}, 'en')).toEqual({
      fact: 'men are above women by 8.2 percentage points on “No” (47.0% against 38.8%)',
      certain: false,
    })
  })

  test('speak of a box to tick by its own words', () => {
    const economy = itemOf({ form: 'marked', marked: 1, answers: yesNo })
    expect(tellItem(economy, {}, 'vi').fact).toMatch(/ở “Kinh tế”/)
  })

  test('add up those who agree', () => {
    const shares = [
      [0.1, 0.2],
      [0.2, 0.2],
      [0.2, 0.2],
      [0.3, 0.25],
      [0.2, 0.15],
    ] as const
    const levels = shares.map(([female, male], place) => ({
      ...answer(place + 1, `mức ${place + 1}`, `level ${place + 1}`, gap(female, male)),
      cells: [cellOf('female', female), cellOf('male', male)],
    }))
    const item = itemOf({ form: 'agreement', answers: levels, average: gap(3.3, 2.9) })
    expect(tellItem(item, {}, 'vi').fact).toBe(
      'nữ cao hơn nam 10,0 điểm phần trăm ở “mức 4 / mức 5” (50,0\u00a0% so với 40,0\u00a0%)',
    )
  })

  test('say towards which end of an agreement scale women lean, where shares are withheld', () => {
    const about = { form: 'agreement', answers: five } as const
    expect(tellItem(itemOf({ ...about, average: gap(3.41, 3.03) }), {}, 'vi').fact).toBe(
      'nữ nghiêng về “Rất đồng ý” hơn nam (điểm trung bình: nữ 3,41, nam 3,03)',
    )
    expect(tellItem(itemOf({ ...about, average: gap(2.5, 3.03) }), {}, 'en').fact).toBe(
      'women lean more towards “Strongly disagree” than men (mean score: women 2.50, men 3.03)',
    )
  })

  test('fall back on an answer where the mean is withheld', () => {
    const item = itemOf({ form: 'agreement', answers: yesNo, average: gap(null, null) })
    expect(tellItem(item, {}, 'vi').fact).toMatch(/^nữ cao hơn nam 8,2/)
  })

  test('call a gap that rounds to nothing none', () => {
    const same = [answer(1, yes, 'Yes', gap(0.5, 0.4999))]
    expect(tellItem(itemOf({ answers: same }), {}, 'vi').fact).toBe('nữ và nam như nhau')
  })

  test('compare nothing where a side is withheld, and judge nothing that was not tested', () => {
    const hidden = itemOf({ answers: [answer(1, yes, 'Yes', gap(null, 0.5))] })
    expect(tellItem(hidden, {}, 'vi')).toEqual({
      fact: 'không so sánh được nữ với nam: có số liệu được giữ kín, hoặc quá ít người trả lời',
      certain: null,
    })
    expect(tellItem(itemOf({ answers: yesNo, p: null }), {}, 'vi').certain).toBe(null)
  })
})

test('the means of a scale are compared with the decimals it is written with', () => {
  expect(tellMeans({ gap: gap(49.4, 60.9), certain: true, write }, 'vi')).toEqual({
    fact: 'trung bình nam cao hơn nữ 12 (61 so với 49)',
    certain: true,
  })
})

describe('of several items', () => {
  const [small, large, chance] = [box(0.52, 0.01), box(0.44, 0.02), box(0.9, 0.3)]

  test('the clearest is the largest gap that is hardly chance', () => {
    expect(clearest([small, chance, large], {})).toBe(large)
  })

  test('those that are hardly chance are counted', () => {
    expect(tallyOf([small, chance, large], {})).toEqual({ certain: 2, of: 3 })
  })
})
