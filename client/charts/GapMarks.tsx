/** The marks of one row: women and men, the interval of each, and the band that joins them. */
import { endsOf, isEstimate, type Shown } from './estimate.ts'
import { Mark } from './Mark.tsx'
import { band, looks, type Series } from './palette.ts'

interface Props {
  readonly y: number
  readonly at: (value: number) => number
  readonly shown: readonly Shown[]
  /** Whose figures they are, in the same order. */
  readonly series: readonly Series[]
}

/** Women a little above the line and men a little below: equal figures stay two figures. */
const offset = 6

export function GapMarks({ y, at, shown, series }: Props) {
  const [female, male] = shown
  return (
    <g>
      {female && male && isEstimate(female) && isEstimate(male) && (
        <line x1={at(female.value)} x2={at(male.value)} y1={y} y2={y} stroke={band} strokeWidth={8} />
      )}
      {series.map((name, order) => {
        const estimate = shown[order]
        if (!estimate || !isEstimate(estimate)) return null
        const { fill, shape } = looks[name]
        const level = y + (2 * order - series.length + 1) * offset
        const [low, high] = endsOf(estimate).map(at)
        return (
          <g key={name}>
            <path
              d={`M${low} ${level}H${high}M${low} ${level - 4}v8M${high} ${level - 4}v8`}
              stroke={fill}
              strokeWidth={1.75}
              fill="none"
            />
            <Mark shape={shape} x={at(estimate.value)} y={level} fill={fill} hollow={estimate.few} />
          </g>
        )
      })}
    </g>
  )
}
