/** From one time to another: a line for women and one for men, with intervals at its ends and its figures beside them. */
import { endsOf, type Estimate } from './estimate.ts'
import { Figure } from './Figure.tsx'
import { Legend, legendHeight } from './Legend.tsx'
import { baseline, letterSize, widthOf } from './letters.ts'
import { linear, type Range, ticksOf } from './linear.ts'
import { looks, quiet, rule, type Series } from './palette.ts'
import { Mark } from './Mark.tsx'
import { apart } from './slopeLayout.ts'
import { heightOf, Words } from './Words.tsx'

export interface Slope {
  readonly series: Series
  readonly label: string
  readonly before: Estimate
  readonly after: Estimate
}

interface Props {
  readonly title: string
  readonly slopes: readonly Slope[]
  /** What stands under the two columns. */
  readonly columns: readonly [before: string, after: string]
  /** What is measured, and what the upright lines mean. */
  readonly axis: string
  readonly format: (value: number) => string
  readonly tick: (value: number) => string
  /** A line across, such as the mark from which a test is passed. */
  readonly line?: { readonly value: number; readonly label: string } | undefined
  readonly width?: number
}

const range: Range = [0, 1]
const plotHeight = 240
/** How far to either side of the middle intervals stand, so that they do not cover each other. */
const shift = 5

export function SlopeChart({ title, slopes, columns, axis, format, tick, line, width = 520 }: Props) {
  const entries = slopes.map(({ label, series }) => ({ label, ...looks[series] }))
  const top = legendHeight(entries, width) + 14
  const bottom = top + plotHeight
  const at = linear(range, [bottom, top])
  const numbers = widthOf(format(0.888)) + 22
  const left = widthOf(tick(1)) + 8
  const [first, last] = [left + numbers + 14, width - numbers - 14]
  const spread = (place: number) => (place - (slopes.length - 1) / 2) * 2 * shift
  const written = (time: 'before' | 'after') =>
    apart(
      slopes.map(slope => at(slope[time].value)),
      [top, bottom],
    )
  const [befores, afters] = [written('before'), written('after')]
  const told = (estimate: Estimate) => `${format(estimate.value)} (${endsOf(estimate).map(format).join('–')})`
  const description = slopes
    .map(
      ({ label, before, after }) => `${label}: ${columns[0]} ${told(before)}, ${columns[1]} ${told(after)}`,
    )
    .join('. ')
  const captionTop = bottom + letterSize + 14
  return (
    <Figure
      width={width}
      height={captionTop + heightOf(axis, width) + 4}
      title={title}
      description={`${description}. ${axis}`}
    >
      <Legend x={0} y={0} width={width} entries={entries} />
      {ticksOf(range).map(value => (
        <g key={value}>
          <line x1={left} x2={width} y1={at(value)} y2={at(value)} stroke={rule} />
          <text x={left - 6} y={at(value) + baseline} textAnchor="end" fill={quiet}>
            {tick(value)}
          </text>
        </g>
      ))}
      {line && (
        <g>
          <line
            x1={left}
            x2={width}
            y1={at(line.value)}
            y2={at(line.value)}
            stroke={quiet}
            strokeDasharray="5 4"
          />
          <text x={(first + last) / 2} y={at(line.value) - 5} textAnchor="middle" fill={quiet}>
            {line.label}
          </text>
        </g>
      )}
      {columns.map((name, column) => (
        <text
          key={name}
          x={column === 0 ? first : last}
          y={bottom + letterSize + 4}
          textAnchor="middle"
          fontWeight={600}
        >
          {name}
        </text>
      ))}
      {slopes.map(({ series, label, before, after }, place) => {
        const { fill, text, shape } = looks[series]
        const dx = spread(place)
        const [lowBefore, highBefore] = endsOf(before)
        const [lowAfter, highAfter] = endsOf(after)
        const [from, to] = [first + dx, last + dx]
        return (
          <g key={label}>
            <path
              d={`M${from} ${at(before.value)}L${to} ${at(after.value)}`}
              stroke={fill}
              strokeWidth={2.5}
              fill="none"
            />
            <path
              d={`M${from} ${at(lowBefore)}V${at(highBefore)}M${to} ${at(lowAfter)}V${at(highAfter)}`}
              stroke={fill}
              strokeWidth={1.5}
              fill="none"
            />
            <Mark shape={shape} x={from} y={at(before.value)} fill={fill} hollow={before.few} />
            <Mark shape={shape} x={to} y={at(after.value)} fill={fill} hollow={after.few} />
            <text
              x={first - 22}
              y={(befores[place] ?? 0) + baseline}
              textAnchor="end"
              fill={text}
              fontWeight={600}
            >
              {format(before.value)}
            </text>
            <text x={last + 22} y={(afters[place] ?? 0) + baseline} fill={text} fontWeight={600}>
              {format(after.value)}
            </text>
          </g>
        )
      })}
      <Words x={0} y={captionTop + heightOf(axis, width) / 2} text={axis} width={width} fill={quiet} />
    </Figure>
  )
}
