/** What the marks and colours of a chart mean, in one row. */
import { letterSize } from './Figure.tsx'
import { widthOf } from './lines.ts'
import { Mark } from './Mark.tsx'

export interface LegendEntry {
  readonly label: string
  readonly fill: string
  readonly shape: 'circle' | 'diamond' | 'square'
}

interface Props {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly entries: readonly LegendEntry[]
}

const gap = 18
const markWidth = 20
const rowHeight = 24

/** Where each entry stands: left to right, on a further row when the width is used up. */
function placed({ entries, width }: Pick<Props, 'entries' | 'width'>) {
  let [x, row] = [0, 0]
  return entries.map(entry => {
    const wide = markWidth + widthOf(entry.label, letterSize) + gap
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1]
    const at = { entry, x, row }
    x += wide
    return at
  })
}

export const legendHeight = (entries: readonly LegendEntry[], width: number) =>
  ((placed({ entries, width }).at(-1)?.row ?? 0) + 1) * rowHeight

export function Legend({ x, y, width, entries }: Props) {
  return (
    <g>
      {placed({ entries, width }).map(({ entry, x: dx, row }) => (
        <g key={entry.label}>
          <Mark shape={entry.shape} fill={entry.fill} x={x + dx + 7} y={y + row * rowHeight} />
          <text x={x + dx + markWidth} y={y + row * rowHeight} dominantBaseline="central">
            {entry.label}
          </text>
        </g>
      ))}
    </g>
  )
}
