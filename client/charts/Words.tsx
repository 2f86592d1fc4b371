/** A text in a chart, broken into lines and centred on its height. */
import { baseline, lineHeight, linesOf } from './letters.ts'

interface Props {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly width: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly fill?: string
}

/** How high a text is that is given so much width. */
export const heightOf = (text: string, width: number): number => linesOf(text, width).length * lineHeight

export function Words({ x, y, text, width, anchor = 'start', fill }: Props) {
  const lines = linesOf(text, width)
  const first = y - ((lines.length - 1) * lineHeight) / 2 + baseline
  return (
    <text y={first} textAnchor={anchor} {...(fill && { fill })}>
      {lines.map((line, index) => (
        <tspan key={`${index} ${line}`} x={x} {...(index > 0 && { dy: lineHeight })}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
