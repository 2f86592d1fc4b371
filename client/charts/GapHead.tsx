/** The head of the three columns of numbers: whose figures they are with their marks, and the gap. */
import type { GapWords } from './GapChart.tsx'
import type { GapLayout } from './gapLayout.ts'
import { baseline, widthOf } from './letters.ts'
import { Mark } from './Mark.tsx'
import { looks, type Series } from './palette.ts'

interface Props {
  readonly y: number
  readonly layout: GapLayout
  readonly series: readonly Series[]
  readonly words: Pick<GapWords, Series | 'gap'>
}

export const gapHeadHeight = 26

export function GapHead({ y, layout: { columns }, series, words }: Props) {
  const middle = y + gapHeadHeight / 2
  return (
    <g fontWeight={600}>
      {series.map((name, column) => {
        const end = columns[column] ?? 0
        const { shape, fill, text } = looks[name]
        return (
          <g key={name}>
            <Mark shape={shape} x={end - widthOf(words[name]) - 11} y={middle} fill={fill} />
            <text x={end} y={middle + baseline} textAnchor="end" fill={text}>
              {words[name]}
            </text>
          </g>
        )
      })}
      {series.length === 2 && (
        <text x={columns[2]} y={middle + baseline} textAnchor="end">
          {words.gap}
        </text>
      )}
    </g>
  )
}
