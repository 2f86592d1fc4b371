/** Scales of one range as dumbbells: one row a scale. */
import type { Group } from '../../analysis/report/grouping.ts'
import type { ScaleFigures } from '../../analysis/report/report.ts'
import { textIn } from '../../surveys/instrument.ts'
import { within } from '../charts/gapRange.ts'
import { useLanguage } from '../words/words.ts'
import { ComparedChart } from './ComparedChart.tsx'
import { useComparison } from './comparison.ts'
import { useFigures } from './figures.ts'
import { gapRow } from './gapRow.ts'
import { differences, scaleUnit } from './unit.ts'
import { certaintyOf } from './largestGap.ts'
import { useOfficeWords } from './words/words.ts'

interface Props {
  readonly scales: readonly ScaleFigures[]
  readonly group: Group
}

export function ScaleChart({ scales, group }: Props) {
  const language = useLanguage()
  const words = useOfficeWords()
  const figures = useFigures()
  const comparison = useComparison()
  const [first] = scales
  if (!first) return null
  const unit = scaleUnit(first.range)
  const axis = words.axisScale(first.range.map(figures.plain).join('–'))
  const rows = scales.map(({ title, average, headlines }) =>
    gapRow({
      label: textIn(title, language),
      figures: average,
      group,
      comparison,
      difference: figures[differences[unit]],
      certain: certaintyOf(headlines, group),
    }),
  )
  return (
    <ComparedChart
      title={`${words.scales}. ${axis}`}
      rows={rows}
      axis={axis}
      format={figures[unit]}
      tick={figures.plain}
      range={within(rows, first.range)}
    />
  )
}
