import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reachOf, sides } from '../../../client/charts/LikertBars.tsx'
import { LikertChart, type LikertRow } from '../../../client/charts/LikertChart.tsx'
import { collisionsIn, draw } from '../../support/drawing.ts'

const answers = ['Rất không đồng ý', 'Không đồng ý', 'Nửa đồng ý, nửa không', 'Đồng ý', 'Rất đồng ý']
const words = { female: 'Nữ', male: 'Nam', all: 'Chung', axis: '← Rất không đồng ý · Rất đồng ý →' }
const format = (share: number) => String(Math.round(share * 100))

const chart = (rows: readonly LikertRow[], width?: number) => (
  <LikertChart
    title="Việc nhà"
    answers={answers}
    rows={rows}
    words={words}
    format={format}
    tick={share => `${format(share)} %`}
    {...(width !== undefined && { width })}
  />
)
const bars = (female: readonly number[] | string, male: readonly number[] | string): LikertRow['bars'] => [
  { series: 'female', n: '1.038', shares: female },
  { series: 'male', n: '918', shares: male },
]

describe('a chart of agreement', () => {
  const statement = 'C02. Nội trợ là việc của phụ nữ, nam giới chỉ nên giúp khi rảnh.'
  const rows = [{ label: statement, bars: bars([0.3, 0.33, 0.12, 0.16, 0.09], '••') }]
  const { description, texts, markup } = draw(chart(rows))

  test('tells every share, and what is withheld, in its description', () => {
    expect(description).toBe(
      `${statement}. Nữ (n = 1.038): Rất không đồng ý 30 %, Không đồng ý 33 %, Nửa đồng ý, nửa không 12 %, Đồng ý 16 %, Rất đồng ý 9 %. Nam (n = 918): ••`,
    )
  })

  test('adds up each side beside its bar', () => {
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['63', '25']))
  })

  test('gives every answer a colour of its own, in the legend as in the bar', () => {
    const fills = [...markup.matchAll(/<rect[^>]*fill="(#\w+)"/g)].map(([, fill]) => fill)
    expect(new Set(fills).size).toBe(5)
    for (const fill of fills) expect(markup).toMatch(new RegExp(`<path [^>]*fill="${fill}"`))
  })

  const shares = fc
    .array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 })
    .filter(counts => counts.some(count => count > 0))
    .map(counts => counts.map(count => count / counts.reduce((sum, own) => sum + own, 0)))

  test('puts half of the middle answer on either side', () => {
    fc.assert(
      fc.property(shares, own => {
        const [from, to] = reachOf(own)
        expect(to - from).toBeCloseTo(1, 12)
        const { lower, middle, upper } = sides(own)
        expect(lower + middle + upper).toBeCloseTo(1, 12)
        expect(from).toBeCloseTo(-lower - (own[2] ?? 0) / 2, 12)
      }),
    )
  })

  const bar = fc.oneof(shares, fc.constantFrom('•', '••', '–'))
  test.each([328, 520, 740, 860])('never lets two texts lie on each other, %i pixels wide', width => {
    const row = fc.tuple(bar, bar).map(([female, male]) => bars(female, male))
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), own => {
        const labelled = own.map((pair, place) => ({
          label: `C0${place}. ${statement.repeat(place + 1)}`,
          bars: pair,
        }))
        expect(collisionsIn(draw(chart(labelled, width)))).toEqual([])
      }),
    )
  })
})
