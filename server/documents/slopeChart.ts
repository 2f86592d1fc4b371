/** A chart of mean scores before and after as an SVG: a line for each series, with its numbers at both ends. */

export interface Slope {
  readonly name: string
  readonly look: 'women' | 'men' | 'all'
  /** Shares, 0–1. */
  readonly before: number
  readonly after: number
  /** The same, as they are written. */
  readonly labels: readonly [before: string, after: string]
}

/** As on the screens: women violet with a circle, men ochre with a diamond, everybody a grey square. */
const looks = {
  women: { fill: '#6a3d9a', text: '#5b2f8c', dash: '', mark: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z' },
  men: { fill: '#d9822b', text: '#8f5210', dash: '', mark: 'M0 -7L7 0L0 7L-7 0z' },
  all: { fill: '#4a5a57', text: '#1f2d2b', dash: '5 4', mark: 'M-5 -5h10v10h-10z' },
}

export const size = { width: 640, height: 240 }
const [left, right, top, bottom] = [210, 430, 60, 208]
const letter = 16
const apart = 20

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const rounded = (number: number) => Math.round(number * 10) / 10
const heightOf = (share: number) => bottom - share * (bottom - top)

/** Where labels stand that want to be at these heights, so that none covers another. */
function spread(wanted: readonly number[]): number[] {
  const order = wanted.map((_, at) => at).toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
  const placed = [...wanted]
  for (const [rank, at] of order.entries()) {
    const above = order[rank - 1]
    const least = above === undefined ? -Infinity : (placed[above] ?? 0) + apart
    placed[at] = Math.max(wanted[at] ?? 0, least)
  }
  // A stack that grew downwards goes up by half of what it grew.
  const shift = placed.reduce((sum, one, at) => sum + one - (wanted[at] ?? 0), 0) / Math.max(1, placed.length)
  return placed.map(one => one - shift)
}

const text = (x: number, y: number, anchor: 'start' | 'middle' | 'end', fill: string, content: string) =>
  `<text x="${x}" y="${rounded(y + letter * 0.35)}" text-anchor="${anchor}" fill="${fill}">${escaped(content)}</text>`

/**
 * @param ends - what the two times are called
 * @param typeface - in which it is lettered
 */
export function slopeChart(
  slopes: readonly Slope[],
  ends: readonly [before: string, after: string],
  typeface: string,
): string {
  const [starts, stops] = [
    spread(slopes.map(({ before }) => heightOf(before))),
    spread(slopes.map(({ after }) => heightOf(after))),
  ]
  const axes = [left, right].map(
    (x, at) =>
      `<path d="M${x} ${top}V${bottom}M${x - 5} ${top}h10M${x - 5} ${bottom}h10" stroke="#9a958a"/>${text(x, 16, 'middle', '#1f2d2b', ends[at] ?? '')}`,
  )
  const scale = [
    [bottom, '0 %'],
    [top, '100 %'],
  ] as const
  const ticks = scale.map(([y, label]) => text((left + right) / 2, y, 'middle', '#53615d', label))
  const lines = slopes.map(({ name, look, before, after, labels }, at) => {
    const { fill, text: ink, dash, mark } = looks[look]
    const [from, to] = [rounded(heightOf(before)), rounded(heightOf(after))]
    const marks = [
      [left, from],
      [right, to],
    ].map(([x, y]) => `<path d="${mark}" transform="translate(${x} ${y})" fill="${fill}"/>`)
    return [
      `<path d="M${left} ${from}L${right} ${to}" stroke="${fill}" stroke-width="2.5" stroke-dasharray="${dash || 'none'}" fill="none"/>`,
      ...marks,
      text(left - 14, starts[at] ?? from, 'end', ink, `${name} ${labels[0]}`),
      text(right + 14, stops[at] ?? to, 'start', ink, `${labels[1]} ${name}`),
    ].join('')
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" font-family="${typeface}" font-size="${letter}">${[...axes, ...ticks].join('')}${lines.join('')}</svg>`
}
