/** The scales of a report: what they come to in words, a dumbbell each, and their means as a table. */
import type { DimensionFigures, ScaleFigures } from '../../analysis/report/report.ts'
import { textIn } from '../../surveys/instrument.ts'
import { useLanguage } from '../words/words.ts'
import { useComparison } from './comparison.ts'
import { useFigures } from './figures.ts'
import { totalOver } from './groups.ts'
import { More } from './More.tsx'
import { ScaleChart } from './ScaleChart.tsx'
import { ScaleLevels } from './ScaleLevels.tsx'
import { ScalesTable } from './ScalesTable.tsx'
import { certaintyOf } from './largestGap.ts'
import { toldClass } from './Told.tsx'
import { tellHeadline } from './told.ts'
import { useOfficeWords } from './words/words.ts'

interface Props {
  readonly scales: readonly ScaleFigures[]
  readonly dimensions: readonly DimensionFigures[]
}

export function ScalesSection({ scales, dimensions }: Props) {
  const language = useLanguage()
  const words = useOfficeWords()
  const { plain } = useFigures()
  const group = totalOver(dimensions)
  const { paired } = useComparison()
  const [, second] = dimensions
  // Scales of one range share an axis; a knowledge score of 0–6 and an index of 0–100 do not.
  const ranges = [...new Set(scales.map(({ range }) => range.join('–')))]
  return (
    <section id="scales" className="chapter">
      <h2>{words.scales}</h2>
      {paired && (
        <ul className="told">
          {scales.map(({ scale, title, headlines, range }) => (
            <li key={scale} className={toldClass(certaintyOf(headlines, group))}>
              <b>
                {textIn(title, language)} ({range.map(plain).join('–')}).
              </b>{' '}
              {tellHeadline(headlines, group, language)}
            </li>
          ))}
        </ul>
      )}
      {ranges.map(range => (
        <ScaleChart
          key={range}
          scales={scales.filter(scale => scale.range.join('–') === range)}
          group={group}
        />
      ))}
      {second && <ScaleLevels scales={scales} dimension={second} />}
      <More label={words.table} of={words.scales}>
        {() => <ScalesTable scales={scales} dimensions={dimensions} />}
      </More>
    </section>
  )
}
