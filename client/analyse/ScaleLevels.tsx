/** Each scale over the levels of a second dimension. */
import type { DimensionFigures, ScaleFigures } from '../../analysis/report/report.ts'
import { textIn } from '../../surveys/instrument.ts'
import { within } from '../charts/gapRange.ts'
import { useLanguage } from '../words/words.ts'
import { ComparedChart } from './ComparedChart.tsx'
import { useComparison } from './comparison.ts'
import { useFigures } from './figures.ts'
import { gapRow } from './gapRow.ts'
import { useLevels } from './levels.ts'
import { differences, scaleUnit } from './unit.ts'
import { certaintyOf } from './largestGap.ts'
import { dimensionName } from './words/roles.ts'
import { useOfficeWords } from './words/words.ts'

interface Props {
  readonly scales: readonly ScaleFigures[]
  readonly dimension: DimensionFigures
}

export function ScaleLevels({ scales, dimension }: Props) {
  const language = useLanguage()
  const words = useOfficeWords()
  const figures = useFigures()
  const comparison = useComparison()
  const levels = useLevels(dimension)
  const by = words.byDimension(dimensionName(dimension.name, dimension.title, language))
  return scales.map(({ scale, title, average, headlines, range }) => {
    const unit = scaleUnit(range)
    const name = textIn(title, language)
    const rows = levels.map(({ group, label }) =>
      gapRow({
        label,
        figures: average,
        group,
        comparison,
        difference: figures[differences[unit]],
        certain: certaintyOf(headlines, group),
      }),
    )
    return (
      <section key={scale} className="part">
        <h3>
          {name} <span className="quiet">– {by.toLowerCase()}</span>
        </h3>
        <ComparedChart
          title={`${name} – ${by}`}
          rows={rows}
          axis={words.axisScale(range.map(figures.plain).join('–'))}
          format={figures[unit]}
          tick={figures.plain}
          range={within(rows, range)}
        />
      </section>
    )
  })
}
