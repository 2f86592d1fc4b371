import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Shown } from '../../../client/charts/estimate.ts'
import { GapChart, type GapRow } from '../../../client/charts/GapChart.tsx'
import { collisionsIn, draw } from '../../support/drawing.ts'

const words = {
  female: 'Nữ',
  male: 'Nam',
  all: 'Chung',
  gap: 'Nữ − nam',
  few: 'ít người trả lời: đọc thận trọng',
  axis: 'Tỷ lệ trong những người trả lời câu này, %. Vạch ngang: khoảng tin cậy 95 %.',
}
const format = (share: number) => (share * 100).toFixed(1).replace('.', ',')
const tick = (share: number) => `${Math.round(share * 100)} %`

const estimate = (value: number, few = false) => ({ value, low: value - 0.03, high: value + 0.04, few })
const row = (label: string, shown: readonly Shown[], gap = '+8,2', certain = true): GapRow => ({
  label,
  shown,
  gap,
  certain,
})
const chart = (rows: readonly GapRow[], width?: number) => (
  <GapChart
    title="Ai làm việc nhà?"
    rows={rows}
    words={words}
    format={format}
    tick={tick}
    {...(width !== undefined && { width })}
  />
)

describe('a chart of women and men', () => {
  const drawing = draw(
    chart([
      row('Nấu ăn', [estimate(0.612), estimate(0.53)]),
      row('Sửa nhà', ['•', estimate(0.2, true)], '–', false),
    ]),
  )

  test('is a picture with a title and every number in its description', () => {
    expect(drawing.markup).toMatch(/^<svg [^>]*role="img"/)
    expect(drawing.title).toBe('Ai làm việc nhà?')
    expect(drawing.description).toBe(
      `Nấu ăn: Nữ 61,2 (58,2–65,2), Nam 53,0 (50,0–57,0), Nữ − nam +8,2. Sửa nhà: Nữ •, Nam 20,0 (17,0–24,0), Nữ − nam –. ${words.axis}`,
    )
  })

  test('shows a circle for women, a diamond for men, and hollow marks where few answered', () => {
    expect(drawing.markup).toContain('fill="#6a3d9a"')
    expect(drawing.markup).toMatch(/fill="#fffdf9" stroke="#d9822b"/)
    expect(drawing.texts.map(({ text }) => text)).toContain(words.few)
  })

  test('does not speak of few where there are enough', () => {
    const enough = draw(chart([row('Nấu ăn', [estimate(0.6), estimate(0.5)])]))
    expect(enough.texts.map(({ text }) => text)).not.toContain(words.few)
  })

  test('writes a gap in bold only where it is hardly chance', () => {
    expect(drawing.markup).toMatch(/font-weight="700">\+8,2</)
    expect(drawing.markup).toMatch(/font-weight="400">–</)
  })

  test('needs no second series: everybody in one, without a gap', () => {
    const { texts, description } = draw(
      <GapChart
        title=""
        rows={[row('Có', [estimate(0.4)])]}
        series={['all']}
        words={words}
        format={format}
        tick={tick}
      />,
    )
    expect(texts.map(({ text }) => text)).not.toContain(words.gap)
    expect(description).toContain('Có: Chung 40,0 (37,0–44,0). ')
  })

  test('holds itself together where nothing may be shown', () => {
    const hidden = draw(chart([row('Có', ['•', '••'], '–', false)]))
    expect(hidden.markup).not.toMatch(/NaN|Infinity|undefined/)
  })

  const word = fc.constantFrom(
    'Người',
    'dân',
    'nghiêng',
    'về',
    'trách',
    'nhiệm',
    'gia',
    'đình,',
    'WWWWWW',
    'nữ',
    'tuyên',
    'truyền',
  )
  const label = fc.array(word, { minLength: 1, maxLength: 30 }).map(parts => parts.join(' '))
  const shown: fc.Arbitrary<Shown> = fc.oneof(
    fc.constantFrom('•', '••', '–'),
    fc
      .double({ min: 0, max: 1, noNaN: true })
      .map(value => ({ value, low: Math.max(0, value - 0.1), high: Math.min(1, value + 0.1), few: false })),
  )
  const rows = fc.uniqueArray(
    fc.record({
      label,
      shown: fc.tuple(shown, shown),
      gap: fc.constantFrom('−12,5', '+0,3', '–'),
      certain: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12, selector: one => one.label },
  )

  test.each([328, 520, 740, 860])('never lets two texts lie on each other, %i pixels wide', width => {
    fc.assert(
      fc.property(rows, own => {
        expect(collisionsIn(draw(chart(own, width)))).toEqual([])
      }),
    )
  })
})
