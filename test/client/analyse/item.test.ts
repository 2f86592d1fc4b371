import { expect, test } from 'vitest'
import { itemOf, shownAnswers } from '../../../client/analyse/item.ts'

const label = { vi: 'Kinh tế', en: 'Economy' }
const gap = {
  group: {},
  female: 0.2,
  male: 0.1,
  difference: 0.1,
  low: 0,
  high: 0.2,
  ratio: 2,
  p: 0.02,
  pAdjusted: 0.04,
  effect: 0.3,
  method: 'chiSquare',
}
const headline = {
  group: {},
  method: 'chiSquare',
  p: 0.02,
  pAdjusted: 0.9,
  effect: 0.1,
  effectName: 'cramerV',
  reading: null,
} as const
const figures = {
  question: 'B03.2',
  title: label,
  level: 'binary',
  bases: [],
  answers: [0, 1].map(code => ({ code, label, cells: [], gaps: [gap] })),
  average: null,
  headlines: [headline],
} as const

test('a box is shown by those who ticked it, under the p-value that its question was judged by', () => {
  const item = itemOf(figures, { name: 'B03.2', title: label, reverse: false, key: null }, null, true)
  expect(shownAnswers(item)).toEqual([{ ...figures.answers[1], gaps: [{ ...gap, pAdjusted: 0.9 }] }])
})
