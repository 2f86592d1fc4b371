/** The value axis at the foot of a chart, with a line for every tick through each stretch of marks. */
import { letterSize } from './letters.ts'
import { quiet, rule } from './palette.ts'
import type { Range } from './linear.ts'

interface Props {
  readonly ticks: readonly number[]
  readonly at: (value: number) => number
  /** From where to where the lines go; texts stand between the stretches. */
  readonly stretches: readonly Range[]
  readonly bottom: number
  readonly label: (value: number) => string
}

/** The room below `bottom` that the numbers take. */
export const axisHeight = letterSize + 12

export function Axis({ ticks, at, stretches, bottom, label }: Props) {
  return (
    <g>
      {ticks.map(tick => (
        <g key={tick}>
          <path
            d={stretches.map(([top, end]) => `M${at(tick)} ${top}V${end}`).join('')}
            stroke={rule}
            fill="none"
          />
          <text x={at(tick)} y={bottom + letterSize + 4} textAnchor="middle" fill={quiet}>
            {label(tick)}
          </text>
        </g>
      ))}
    </g>
  )
}
