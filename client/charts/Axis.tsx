/** The value axis at the foot of a chart, with a line through it for every tick. */
import { quiet, rule } from './palette.ts'

interface Props {
  readonly ticks: readonly number[]
  readonly at: (value: number) => number
  readonly top: number
  readonly bottom: number
  readonly label: (value: number) => string
}

export function Axis({ ticks, at, top, bottom, label }: Props) {
  return (
    <g>
      {ticks.map(tick => (
        <g key={tick}>
          <line x1={at(tick)} x2={at(tick)} y1={top} y2={bottom} stroke={rule} />
          <text x={at(tick)} y={bottom + 18} textAnchor="middle" fill={quiet}>
            {label(tick)}
          </text>
        </g>
      ))}
    </g>
  )
}
