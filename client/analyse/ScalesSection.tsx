/** The scales of a report: what they come to in words, a dumbbell each, and their means as a table. */
import type { DimensionFigures, ScaleFigures } from '../../analysis/report/report.ts'
import { textIn } from '../../surveys/instrument.ts'
import { useLanguage } from '../words/words.ts'
import { useComparison } from './comparison.ts'
import { useFigures } from './figures.ts'
import { ofGroup, totalOver } from './groups.ts'
import { More } from './More.tsx'
import { ScaleChart } from './ScaleChart.tsx'
import { ScaleLevels } from './ScaleLevels.tsx'
import { ScalesTable } from './ScalesTable.tsx'
import { scaleUnit } from './unit.ts'
import { Sentence } from './Sentence.tsx'
import { certaintyOf } from './largestGap.ts'
import { tellMeans } from './told.ts'
import { useOfficeWords } from './words/words.ts'

interface Props {
  readonly scales: readonly ScaleFigures[]
  readonly dimensions: readonly DimensionFigures[]
}

export function ScalesSection({ scales, dimensions }: Props) {
  const language = useLanguage()
  const words = useOfficeWords()
  const figures = useFigures()
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
          {scales.map(({ scale, title, average, headlines, range }) => {
            const gap = ofGroup(average.gaps, group)
            const write = figures[scaleUnit(range)]
            const told = tellMeans({ gap, certain: certaintyOf(headlines, group), write }, language)
            return (
              <li key={scale}>
                {textIn(title, language)} ({range.map(figures.plain).join('–')}):{' '}
                <Sentence told={told} continued />
              </li>
            )
          })}
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
