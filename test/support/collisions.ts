/** Texts of charts as a browser has laid them out: which lie on each other, leave their picture, or are too small to read. */
import type { Page } from 'playwright-core'

export const findCollisions = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const smallest = 12.9
    const hair = 1
    return [...document.querySelectorAll<SVGSVGElement>('svg.chart')].flatMap(chart => {
      const frame = chart.getBoundingClientRect()
      const scale = frame.width / chart.viewBox.baseVal.width
      const parts = [...chart.querySelectorAll('tspan, text:not(:has(tspan))')].map(part => ({
        text: part.textContent,
        box: part.getBoundingClientRect(),
      }))
      const letters = Number(chart.getAttribute('font-size')) * scale
      const small = letters < smallest ? [`letters of ${letters} pixels`] : []
      const outside = parts.filter(
        ({ box }) => box.left < frame.left - hair || box.right > frame.right + hair,
      )
      // A line's box is higher than its letters: a quarter of it may be shared.
      const over = parts.flatMap((one, place) =>
        parts
          .slice(place + 1)
          .filter(
            ({ box }) =>
              Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left) > hair &&
              Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top) > one.box.height / 4,
          )
          .map(other => `${one.text} lies on ${other.text}`),
      )
      return [...small, ...outside.map(({ text }) => `${text} leaves the picture`), ...over]
    })
  })
