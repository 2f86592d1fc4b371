/** What the marks and colours of a chart mean, in as few rows as the width allows. */
import { baseline, widthOf } from './letters.ts'
import { Mark, type Shape } from './Mark.tsx'

export interface LegendEntry {
  readonly label: string
  readonly fill: string
  readonly shape: Shape
  readonly hollow?: boolean
}

interface Props {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly entries: readonly LegendEntry[]
}

const gap = 20
const markWidth = 24
const rowHeight = 25

/** Where each entry stands: left to right, on a further row when the width is used up. */
function placed({ entries, width }: Pick<Props, 'entries' | 'width'>) {
  let [x, row] = [0, 0]
  return entries.map(entry => {
    const wide = markWidth + widthOf(entry.label)
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1]
    const at = { entry, x, row }
    x += wide + gap
    return at
  })
}

export const legendHeight = (entries: readonly LegendEntry[], width: number) =>
  ((placed({ entries, width }).at(-1)?.row ?? -1) + 1) * rowHeight

export function Legend({ x, y, width, entries }: Props) {
  return (
    <g>
      {placed({ entries, width }).map(({ entry: { label, ...mark }, x: dx, row }) => (
        <g key={label}>
          <Mark {...mark} x={x + dx + 9} y={y + (row + 0.5) * rowHeight} />
          <text x={x + dx + markWidth} y={y + (row + 0.5) * rowHeight + baseline}>
            {label}
          </text>
        </g>
      ))}
    </g>
  )
}
