import fc from 'fast-check'
import { expect, test } from 'vitest'
import { size, slopeChart } from '../../../server/documents/slopeChart.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const slopes = fc.tuple(share, share, share, share, share, share).map(([a, b, c, d, e, f]) => [
  { look: 'women' as const, name: 'Nữ', before: a, after: b, labels: ['a', 'b'] as const },
  { look: 'men' as const, name: 'Nam', before: c, after: d, labels: ['c', 'd'] as const },
  { look: 'all' as const, name: 'Chung', before: e, after: f, labels: ['e', 'f'] as const },
])

/** The heights of the labels on one side. */
const heights = (svg: string, anchor: 'start' | 'end') =>
  [...svg.matchAll(new RegExp(`<text x="[\\d.]+" y="([\\d.-]+)" text-anchor="${anchor}"`, 'g'))].map(
    ([, y]) => Number(y),
  )

test('no label covers another, and all are in the picture', () => {
  fc.assert(
    fc.property(slopes, some => {
      const svg = slopeChart(some, ['trước', 'sau'], 'Tinos')
      for (const anchor of ['start', 'end'] as const) {
        const found = heights(svg, anchor).toSorted((a, b) => a - b)
        expect(found.length).toBe(3)
        const apart = found.slice(1).map((y, place) => y - (found[place] ?? 0))
        expect(Math.min(...apart)).toBeGreaterThan(19)
        expect(Math.min(...found)).toBeGreaterThan(12)
        expect(Math.max(...found)).toBeLessThan(size.height)
      }
    }),
  )
})

test('what it is told to write is text', () => {
  const name = '</text><script>"&'
  const svg = slopeChart(
    [{ look: 'all', name, before: 0.5, after: 0.6, labels: ['1', '2'] }],
    ['<b>', 'x'],
    'Tinos',
  )
  expect(svg).not.toContain('<script')
  expect(svg).toContain('&lt;/text>&lt;script>&quot;&amp;')
  expect(svg).toContain('&lt;b>')
})
