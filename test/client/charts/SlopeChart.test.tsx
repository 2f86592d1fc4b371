import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Slope, SlopeChart } from '../../../client/charts/SlopeChart.tsx'
import { apart } from '../../../client/charts/slopeLayout.ts'
import { collisionsIn, draw } from '../../support/drawing.ts'

const format = (share: number) => `${(share * 100).toFixed(1).replace('.', ',')} %`
const tick = (share: number) => `${Math.round(share * 100)} %`

const estimate = (value: number) => ({
  value,
  low: Math.max(0, value - 0.05),
  high: Math.min(1, value + 0.05),
  few: false,
})
const slope = (series: Slope['series'], before: number, after: number): Slope => ({
  series,
  label: series === 'female' ? 'Nữ (n = 24)' : 'Nam (n = 21)',
  before: estimate(before),
  after: estimate(after),
})
const chart = (slopes: readonly Slope[], width?: number) => (
  <SlopeChart
    title="Trước và sau"
    slopes={slopes}
    columns={['Bài đầu khóa', 'Bài cuối khóa']}
    axis="Tỷ lệ trả lời đúng bình quân. Vạch đứng: khoảng tin cậy 95 %."
    format={format}
    tick={tick}
    {...(width !== undefined && { width })}
  />
)
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('a chart of slopes', () => {
  test('holds every figure with its interval in its description', () => {
    const { description } = draw(chart([slope('female', 0.412, 0.7), slope('male', 0.4, 0.65)]))
    expect(description).toContain('Nữ (n = 24): Bài đầu khóa 41,2 % (36,2 %–46,2 %), Bài cuối khóa 70,0 %')
    expect(description).toContain('Nam (n = 21): Bài đầu khóa 40,0 %')
  })

  test('writes nothing over anything, wherever the points lie and however narrow it is', () => {
    fc.assert(
      fc.property(share, share, share, share, fc.constantFrom(328, 520, 640), (a, b, c, d, width) => {
        expect(collisionsIn(draw(chart([slope('female', a, b), slope('male', c, d)], width)))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

test('texts that would touch are moved apart, and stay in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 20, max: 240, noNaN: true }), { maxLength: 5 }), wanted => {
      const placed = apart(wanted, [20, 240])
      const pairs = wanted.flatMap((y, one) => wanted.map((other, two) => [y - other, one, two] as const))
      const wrong = pairs.filter(
        ([gap, one, two]) => gap > 0 && (placed[one] ?? 0) - (placed[two] ?? 0) < 18.9,
      )
      expect(wrong).toEqual([])
    }),
  )
})
