/** Answers on an agreement scale as diverging bars: disagreement to the left, agreement to the right, by sex. */
import { Axis } from './Axis.tsx'
import { Figure, letterSize } from './Figure.tsx'
import { Legend, legendHeight } from './Legend.tsx'
import { linear, ticksOf } from './linear.ts'
import { diverging, ink, inkOn, quiet } from './palette.ts'
import { Words } from './Words.tsx'

export interface LikertBar {
  readonly label: string
  readonly n: number | null
  /** A share for each answer, lowest first; `null` where any of them is withheld. */
  readonly shares: readonly number[] | null
}

export interface LikertRow {
  readonly label: string
  readonly bars: readonly LikertBar[]
}

interface Props {
  readonly title: string
  readonly answers: readonly string[]
  readonly rows: readonly LikertRow[]
  readonly words: { readonly withheld: string; readonly axis: string }
  readonly format: (share: number) => string
}

const [width, margin, nameWidth, barHeight, gap] = [760, 190, 120, 26, 18]

/** What lies to the left of the middle: the lower half of the answers, and half of a middle one. */
const below = (shares: readonly number[]) =>
  shares.reduce((sum, share, index) => {
    const side = index + 0.5 - shares.length / 2
    return sum + (side < 0 ? share : side === 0 ? share / 2 : 0)
  }, 0)

export function LikertChart({ title, answers, rows, words, format }: Props) {
  const colours = diverging(answers.length)
  const entries = answers.map((label, index) => ({
    label,
    fill: colours[index] ?? quiet,
    shape: 'square' as const,
  }))
  const top = legendHeight(entries, width) + 16
  const bars = rows.flatMap(row => row.bars)
  const left = Math.max(0.2, ...bars.map(({ shares }) => (shares ? below(shares) : 0)))
  const right = Math.max(0.2, ...bars.map(({ shares }) => (shares ? 1 - below(shares) : 0)))
  const at = linear([-left, right], [margin + nameWidth, width - 24])
  const rowHeight = (row: LikertRow) => row.bars.length * (barHeight + 4) + gap
  const bottom = top + rows.reduce((sum, row) => sum + rowHeight(row), 0)
  const description = rows
    .map(row => {
      const told = row.bars.map(({ label, n, shares }) => {
        const figures = shares
          ? shares.map((share, index) => `${answers[index]} ${format(share)}`).join(', ')
          : words.withheld
        return `${label} (n = ${n ?? '–'}): ${figures}`
      })
      return `${row.label}. ${told.join('. ')}`
    })
    .join('. ')
  let y = top
  return (
    <Figure width={width} height={bottom + 52} title={title} description={description}>
      <Legend x={8} y={14} width={width - 8} entries={entries} />
      <Axis
        ticks={ticksOf(-left, right)}
        at={at}
        top={top - 8}
        bottom={bottom}
        label={tick => format(Math.abs(tick))}
      />
      {rows.map(row => {
        const start = y
        y += rowHeight(row)
        const middle = start + (rowHeight(row) - gap) / 2
        return (
          <g key={row.label}>
            <Words x={8} y={middle} text={row.label} width={margin - 16} />
            {row.bars.map(({ label, n, shares }, order) => {
              const barTop = start + order * (barHeight + 4)
              let from = shares ? -below(shares) : 0
              return (
                <g key={label}>
                  <text
                    x={margin + nameWidth - 10}
                    y={barTop + barHeight / 2}
                    textAnchor="end"
                    dominantBaseline="central"
                  >
                    {label} <tspan fill={quiet}>n={n ?? '–'}</tspan>
                  </text>
                  {shares?.map((share, index) => {
                    const x = at(from)
                    from += share
                    const wide = at(from) - x
                    const fill = colours[index] ?? quiet
                    return (
                      <g key={answers[index]}>
                        <rect
                          x={x}
                          y={barTop}
                          width={wide}
                          height={barHeight}
                          fill={fill}
                          stroke="#ffffff"
                          strokeWidth={0.5}
                        />
                        {wide > letterSize * 2.6 && (
                          <text
                            x={x + wide / 2}
                            y={barTop + barHeight / 2}
                            textAnchor="middle"
                            dominantBaseline="central"
                            fill={inkOn(fill)}
                          >
                            {format(share)}
                          </text>
                        )}
                      </g>
                    )
                  })}
                  {!shares && (
                    <text x={at(0)} y={barTop + barHeight / 2} dominantBaseline="central" fill={quiet}>
                      {words.withheld}
                    </text>
                  )}
                </g>
              )
            })}
          </g>
        )
      })}
      <line x1={at(0)} x2={at(0)} y1={top - 8} y2={bottom} stroke={ink} />
      <text x={at(0)} y={bottom + 42} textAnchor="middle" fill={quiet}>
        {words.axis}
      </text>
    </Figure>
  )
}
