/** A text in a chart, broken into lines and centred on its height. */
import { letterSize } from './Figure.tsx'
import { linesOf } from './lines.ts'

interface Props {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly width: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly bold?: boolean
  readonly fill?: string
}

const lineHeight = letterSize * 1.3

export function Words({ x, y, text, width, anchor = 'start', bold = false, fill }: Props) {
  const lines = linesOf(text, width, letterSize)
  const first = y - ((lines.length - 1) * lineHeight) / 2
  return (
    <text
      y={first}
      textAnchor={anchor}
      dominantBaseline="central"
      {...(fill ? { fill } : {})}
      {...(bold ? { fontWeight: 600 } : {})}
    >
      {lines.map((line, index) => (
        <tspan key={line} x={x} {...(index > 0 ? { dy: lineHeight } : {})}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
