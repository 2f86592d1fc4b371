/** One item over the levels of a second dimension: women and men in each district, age group … */
import type { DimensionFigures } from '../../analysis/report/report.ts'
import { textIn } from '../../surveys/instrument.ts'
import { within } from '../charts/gapRange.ts'
import { useLanguage } from '../words/words.ts'
import { ComparedChart } from './ComparedChart.tsx'
import { useComparison } from './comparison.ts'
import { useFigures } from './figures.ts'
import { gapRow } from './gapRow.ts'
import type { Item } from './item.ts'
import { useLevels } from './levels.ts'
import { certaintyOf, largestGap } from './largestGap.ts'
import { useOfficeWords } from './words/words.ts'

interface Props {
  readonly item: Item
  readonly dimension: DimensionFigures
}

export function ByLevel({ item, dimension }: Props) {
  const language = useLanguage()
  const words = useOfficeWords()
  const figures = useFigures()
  const comparison = useComparison()
  const levels = useLevels(dimension)
  const { average, answers, headlines } = item.figures
  const byMean = item.form === 'agreement' || item.form === 'average'
  const answer = largestGap(item, { [dimension.name]: 'all' })?.answer ?? answers[0]
  const source = byMean ? average : answer
  if (!source) return null
  const title = textIn(item.title, language)
  const shown =
    byMean || !answer || item.form === 'marked' ? title : `${title} – ${textIn(answer.label, language)}`
  const rows = levels.map(({ group, label }) =>
    gapRow({
      label,
      figures: source,
      group,
      comparison,
      difference: byMean ? figures.signed : figures.points,
      certain: certaintyOf(headlines, group),
    }),
  )
  return (
    <figure className="level">
      <figcaption>
        <b>{item.name}</b> {shown}
      </figcaption>
      <ComparedChart
        title={shown}
        rows={rows}
        axis={byMean ? words.axisMean : words.axisShare}
        format={byMean ? figures.mean : figures.share}
        tick={byMean ? figures.plain : figures.wholePercent}
        {...(item.form === 'agreement' && { range: within(rows, [1, answers.length]) })}
      />
    </figure>
  )
}
