/** A QR code as an SVG of one path: sharp on any printer. */
import { create } from 'qrcode'

/** Light modules around it, without which cameras do not find it. */
const quiet = 4

export function qrPicture(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const isDark = (x: number, y: number) => x < size && modules.get(y, x) === 1
  let path = ''
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      if (!isDark(x, y)) continue
      const start = x
      while (isDark(x + 1, y)) x += 1
      path += `M${start + quiet} ${y + quiet}h${x + 1 - start}v1h${start - x - 1}z`
    }
  const whole = size + 2 * quiet
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${whole}" height="${whole}" viewBox="0 0 ${whole} ${whole}" shape-rendering="crispEdges"><path d="${path}"/></svg>`
}
