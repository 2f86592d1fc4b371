/** Women and men side by side, one row an answer or a scale: a dumbbell with the interval of each. */
import { Axis } from './Axis.tsx'
import { Figure } from './Figure.tsx'
import { Legend } from './Legend.tsx'
import { linear, ticksOf } from './linear.ts'
import { Mark } from './Mark.tsx'
import { band, quiet, sexes } from './palette.ts'
import { Words } from './Words.tsx'

export interface Estimate {
  readonly value: number
  readonly low: number | null
  readonly high: number | null
}

export interface GapRow {
  readonly label: string
  /** `null` where withheld or not defined. */
  readonly female: Estimate | null
  readonly male: Estimate | null
}

interface Props {
  readonly title: string
  readonly rows: readonly GapRow[]
  readonly words: {
    readonly female: string
    readonly male: string
    readonly withheld: string
    readonly interval: string
  }
  readonly format: (value: number) => string
  /** The range of the axis; from the figures themselves when left out. */
  readonly range?: readonly [number, number]
}

const [width, margin, rowHeight, top] = [760, 280, 44, 40]
const drawn = ['female', 'male'] as const

const ends = ({ value, low, high }: Estimate) => [low ?? value, high ?? value] as const

function rangeOf(rows: readonly GapRow[]): readonly [number, number] {
  const values = rows.flatMap(row => drawn.flatMap(sex => (row[sex] ? [...ends(row[sex])] : [])))
  return values.length > 0 ? [Math.min(...values), Math.max(...values)] : [0, 1]
}

export function GapChart({ title, rows, words, format, range = rangeOf(rows) }: Props) {
  const bottom = top + rows.length * rowHeight
  const at = linear(range, [margin, width - 40])
  const told = (estimate: Estimate | null) =>
    estimate ? `${format(estimate.value)} (${ends(estimate).map(format).join('–')})` : words.withheld
  const description = rows
    .map(
      ({ label, female, male }) => `${label}: ${words.female} ${told(female)}, ${words.male} ${told(male)}`,
    )
    .join('. ')
  return (
    <Figure width={width} height={bottom + 52} title={title} description={description}>
      <Legend
        x={margin}
        y={14}
        width={width - margin}
        entries={drawn.map(sex => ({ label: words[sex], fill: sexes[sex].fill, shape: sexes[sex].mark }))}
      />
      <Axis ticks={ticksOf(...range)} at={at} top={top - 8} bottom={bottom} label={format} />
      {rows.map(({ label, female, male }, index) => {
        const y = top + (index + 0.5) * rowHeight
        return (
          <g key={label}>
            <Words x={margin - 16} y={y} text={label} width={margin - 24} anchor="end" />
            {female && male && (
              <line x1={at(female.value)} x2={at(male.value)} y1={y} y2={y} stroke={band} strokeWidth={7} />
            )}
            {drawn.map((sex, order) => {
              const estimate = { female, male }[sex]
              // Women a little above the line and men a little below: equal figures stay two figures.
              const level = y + (order - 0.5) * 12
              if (!estimate) return null
              const [low, high] = ends(estimate)
              return (
                <g key={sex}>
                  <line
                    x1={at(low)}
                    x2={at(high)}
                    y1={level}
                    y2={level}
                    stroke={sexes[sex].fill}
                    strokeWidth={2}
                  />
                  <Mark shape={sexes[sex].mark} x={at(estimate.value)} y={level} fill={sexes[sex].fill} />
                </g>
              )
            })}
            {!female && !male && (
              <text x={margin} y={y} dominantBaseline="central" fill={quiet}>
                {words.withheld}
              </text>
            )}
          </g>
        )
      })}
      <text x={(margin + width - 40) / 2} y={bottom + 42} textAnchor="middle" fill={quiet}>
        {words.interval}
      </text>
    </Figure>
  )
}
