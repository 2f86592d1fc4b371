/** Women and men side by side, one row an answer or a scale: a dumbbell with intervals, and its numbers in columns. */
import { Axis, axisHeight } from './Axis.tsx'
import { endsOf, isEstimate, type Shown } from './estimate.ts'
import { Figure } from './Figure.tsx'
import { fromZero } from './gapRange.ts'
import { GapHead, gapHeadHeight } from './GapHead.tsx'
import { clearOf, gapLayout, levelOf, rowHeightOf } from './gapLayout.ts'
import { GapMarks } from './GapMarks.tsx'
import { Legend, legendHeight } from './Legend.tsx'
import { baseline, letterSize, lineHeight } from './letters.ts'
import { linear, type Range, ticksOf } from './linear.ts'
import { bySex, ink, looks, quiet, rule, type Series } from './palette.ts'
import { heightOf, Words } from './Words.tsx'

export interface GapRow {
  readonly label: string
  /** One of each series. */
  readonly shown: readonly Shown[]
  /** Women − men, as it is written. */
  readonly gap: string
  /** Whether the gap is hardly a matter of chance; others are written more quietly. */
  readonly certain: boolean
}

export interface GapWords extends Readonly<Record<Series, string>> {
  readonly gap: string
  readonly few: string
  /** What the axis measures and what the lines mean. */
  readonly axis: string
}

interface Props {
  readonly title: string
  readonly rows: readonly GapRow[]
  /** Women and men, or everybody in one. */
  readonly series?: readonly Series[]
  readonly words: GapWords
  readonly format: (value: number) => string
  readonly tick: (value: number) => string
  /** The range of the axis; from 0 to the largest figure when left out. */
  readonly range?: Range
  readonly width?: number
}

export function GapChart(props: Props) {
  const { title, rows, series = bySex, words, format, tick, range = fromZero(rows), width = 740 } = props
  const layout = gapLayout(width, series.length)
  const few = rows.some(({ shown }) => shown.some(one => isEstimate(one) && one.few))
  const legend = few ? [{ label: words.few, fill: quiet, shape: 'circle' as const, hollow: true }] : []
  const top = legendHeight(legend, width) + gapHeadHeight
  const heights = rows.map(({ label }) => rowHeightOf(label, layout))
  const starts = heights.map((_, row) => heights.slice(0, row).reduce((sum, height) => sum + height, top))
  const bottom = heights.reduce((sum, height) => sum + height, top)
  const at = linear(range, layout.plot)
  const written = (shown: Shown) => (isEstimate(shown) ? format(shown.value) : shown)
  const told = (shown: Shown) =>
    isEstimate(shown) ? `${format(shown.value)} (${endsOf(shown).map(format).join('–')})` : shown
  const paired = series.length === 2
  const description = rows
    .map(({ label, shown, gap }) => {
      const figures = shown.map((one, order) => `${words[series[order] ?? 'all']} ${told(one)}`)
      return `${label}: ${[...figures, ...(paired ? [`${words.gap} ${gap}`] : [])].join(', ')}`
    })
    .join('. ')
  const captionTop = bottom + axisHeight
  return (
    <Figure
      width={width}
      height={captionTop + heightOf(words.axis, width) + 4}
      title={title}
      description={`${description}. ${words.axis}`}
    >
      <Legend x={0} y={0} width={width} entries={legend} />
      <GapHead y={top - gapHeadHeight} layout={layout} series={series} words={words} />
      <Axis
        ticks={ticksOf(range, (layout.plot[1] - layout.plot[0]) / 70)}
        at={at}
        stretches={rows.map(({ label }, row) => {
          const start = starts[row] ?? top
          return [start + clearOf(label, layout), start + (heights[row] ?? 0)]
        })}
        bottom={bottom}
        label={tick}
      />
      {rows.map(({ label, shown, gap, certain }, row) => {
        const start = starts[row] ?? top
        const y = start + levelOf(label, layout)
        const middle = layout.above ? start + 6 + heightOf(label, layout.label) / 2 : y
        return (
          <g key={label}>
            <line x1={0} x2={width} y1={start} y2={start} stroke={rule} />
            <Words x={2} y={middle} text={label} width={layout.label} />
            <GapMarks y={y} at={at} shown={shown} series={series} />
            {series.map((name, column) => (
              <text
                key={name}
                x={layout.columns[column]}
                y={y + baseline}
                textAnchor="end"
                fill={looks[name].text}
              >
                {written(shown[column] ?? '')}
              </text>
            ))}
            {paired && (
              <text
                x={layout.columns[2]}
                y={y + baseline}
                textAnchor="end"
                fill={certain ? ink : quiet}
                fontWeight={certain ? 700 : 400}
              >
                {gap}
              </text>
            )}
          </g>
        )
      })}
      <line x1={0} x2={width} y1={bottom} y2={bottom} stroke={rule} />
      <Words
        x={0}
        y={captionTop + heightOf(words.axis, width) / 2 + letterSize - lineHeight + 4}
        text={words.axis}
        width={width}
        fill={quiet}
      />
    </Figure>
  )
}
