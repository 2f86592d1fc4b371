/** Answers on an agreement scale as diverging bars: disagreement to the left, agreement to the right, women and men. */
import { Axis, axisHeight } from './Axis.tsx'
import { Figure } from './Figure.tsx'
import { Legend, legendHeight } from './Legend.tsx'
import { linear, ticksOf } from './linear.ts'
import { barHeight, type LikertBar, LikertBars, reachOf } from './LikertBars.tsx'
import { diverging, quiet, type Series } from './palette.ts'
import { heightOf, Words } from './Words.tsx'

export interface LikertRow {
  readonly label: string
  readonly bars: readonly LikertBar[]
}

interface Props {
  readonly title: string
  /** Five or seven, from the lowest to the highest. */
  readonly answers: readonly string[]
  readonly rows: readonly LikertRow[]
  readonly words: Readonly<Record<Series, string>> & { readonly axis: string }
  /** A share in a bar, and on the axis. */
  readonly format: (share: number) => string
  readonly tick: (share: number) => string
  readonly width?: number
}

/** The room beside a bar for what its side adds up to. */
const margin = 40
const gap = 4
const between = 20
const labelGap = 8
const least = 0.25

/** Where each row stands: its label first, its bars below. */
function placedRows(rows: readonly LikertRow[], top: number, width: number) {
  let y = top
  return rows.map(row => {
    const bars = y + (row.label ? heightOf(row.label, width) + labelGap : 0)
    const placed = { row, top: y, bars, end: bars + row.bars.length * (barHeight + gap) }
    y = placed.end + between
    return placed
  })
}

function descriptionOf({ rows, answers, words, tick }: Pick<Props, 'rows' | 'answers' | 'words' | 'tick'>) {
  const figures = (shares: LikertBar['shares']) =>
    typeof shares === 'string'
      ? shares
      : shares.map((share, place) => `${answers[place]} ${tick(share)}`).join(', ')
  return rows
    .map(({ label, bars }) => {
      const told = bars.map(({ series, n, shares }) => `${words[series]} (n = ${n}): ${figures(shares)}`)
      return [label, ...told].filter(Boolean).join('. ')
    })
    .join('. ')
}

export function LikertChart({ title, answers, rows, words, format, tick, width = 740 }: Props) {
  const colours = diverging(answers.length)
  const entries = answers.map((label, place) => ({
    label,
    fill: colours[place] ?? quiet,
    shape: 'square' as const,
  }))
  const withN = width >= 500
  const start = (withN ? 158 : 66) + margin
  const reaches = rows.flatMap(({ bars }) =>
    bars.flatMap(({ shares }) => (typeof shares === 'string' ? [] : [reachOf(shares)])),
  )
  const left = Math.min(-least, ...reaches.map(([from]) => from))
  const right = Math.max(least, ...reaches.map(([, to]) => to))
  const at = linear([left, right], [start, width - margin])

  const top = legendHeight(entries, width) + 14
  const placed = placedRows(rows, top, width)
  const bottom = placed.at(-1)?.end ?? top
  const centre = (start + width - margin) / 2
  const wide = 2 * Math.min(centre, width - centre)
  return (
    <Figure
      width={width}
      height={bottom + axisHeight + heightOf(words.axis, wide) + 6}
      title={title}
      description={descriptionOf({ rows, answers, words, tick })}
    >
      <Legend x={0} y={0} width={width} entries={entries} />
      <Axis
        ticks={ticksOf([left, right], (width - start - margin) / 70)}
        at={at}
        stretches={placed.map(({ bars, end }) => [bars - 5, end])}
        bottom={bottom}
        label={value => tick(Math.abs(value))}
      />
      {placed.map(({ row: { label, bars }, top: y, bars: barsTop, end }) => (
        <g key={label}>
          {label && <Words x={0} y={(y + barsTop - labelGap) / 2} text={label} width={width} />}
          <line x1={at(0)} x2={at(0)} y1={barsTop - 5} y2={end} stroke={quiet} />
          {bars.map((bar, order) => (
            <LikertBars
              key={bar.series}
              {...bar}
              name={words[bar.series]}
              y={barsTop + order * (barHeight + gap)}
              at={at}
              start={start}
              withN={withN}
              format={format}
            />
          ))}
        </g>
      ))}
      <Words
        x={centre}
        y={bottom + axisHeight + heightOf(words.axis, wide) / 2}
        text={words.axis}
        width={wide}
        anchor="middle"
        fill={quiet}
      />
    </Figure>
  )
}
