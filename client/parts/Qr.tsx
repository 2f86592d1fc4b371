/** A QR code as one path: sharp at any size, on a wall and on paper. */
import { create } from 'qrcode'
import { useMemo } from 'react'

interface Properties {
  readonly text: string
  /** What it is for, for those who cannot see it; left out where it is written beside it. */
  readonly label?: string
}

/** Light modules around it, without which cameras do not find it. */
const quiet = 4

/** Dark modules of a row that lie side by side are one stroke. */
function pathOf(size: number, isDark: (x: number, y: number) => boolean): string {
  let path = ''
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      if (!isDark(x, y)) continue
      const start = x
      while (x + 1 < size && isDark(x + 1, y)) x += 1
      path += `M${start + quiet} ${y + quiet}h${x + 1 - start}v1h${start - x - 1}z`
    }
  return path
}

export function Qr({ text, label }: Properties) {
  const { size, path } = useMemo(() => {
    const { modules } = create(text, { errorCorrectionLevel: 'M' })
    return { size: modules.size, path: pathOf(modules.size, (x, y) => modules.get(y, x) === 1) }
  }, [text])
  const whole = size + 2 * quiet
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${whole} ${whole}`}
      shapeRendering="crispEdges"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <rect width={whole} height={whole} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
