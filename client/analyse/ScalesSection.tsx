/** The scales of a report: one dumbbell a scale, and their means as a table. */
import { Title } from '@mantine/core'
import type { DimensionFigures, ScaleFigures } from '../../analysis/report/report.ts'
import { textIn } from '../../surveys/instrument.ts'
import { GapChart } from '../charts/GapChart.tsx'
import { useLanguage } from '../words/words.ts'
import { estimateOf, totalOf } from './AnswersChart.tsx'
import { useFigures } from './figures.ts'
import { FiguresTable } from './FiguresTable.tsx'
import { useOfficeWords } from './words/words.ts'

interface Props {
  readonly scales: readonly ScaleFigures[]
  readonly dimensions: readonly DimensionFigures[]
}

export function ScalesSection({ scales, dimensions }: Props) {
  const language = useLanguage()
  const words = useOfficeWords()
  const { mean, signed } = useFigures()
  // Scales of one range share an axis; a knowledge score of 0–6 and an index of 0–100 do not.
  const ranges = [...new Set(scales.map(({ range }) => range.join('–')))]
  return (
    <section>
      <Title order={2}>{words.scales}</Title>
      {ranges.map(range => {
        const alike = scales.filter(scale => scale.range.join('–') === range)
        const [first] = alike
        if (!first) return null
        const rows = alike.map(({ title, average: { cells } }) => ({
          label: textIn(title, language),
          female: estimateOf(totalOf(cells, 'female')),
          male: estimateOf(totalOf(cells, 'male')),
        }))
        return (
          <div key={range} className="question">
            <GapChart
              title={`${words.mean} (${range})`}
              rows={rows}
              words={words}
              format={mean}
              range={first.range}
            />
            <FiguresTable
              caption={`${words.mean} (${range})`}
              dimensions={dimensions}
              rows={alike.map(({ title, average }) => ({ label: title, ...average }))}
              format={mean}
              difference={signed}
            />
          </div>
        )
      })}
    </section>
  )
}
