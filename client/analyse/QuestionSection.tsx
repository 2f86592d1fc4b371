/** One question of a report: its picture, and every number of it as a table. */
import { Title } from '@mantine/core'
import type { DimensionFigures, QuestionFigures } from '../../analysis/report/report.ts'
import { textIn } from '../../surveys/instrument.ts'
import { useLanguage } from '../words/words.ts'
import { AnswersChart } from './AnswersChart.tsx'
import { useFigures } from './figures.ts'
import { FiguresTable } from './FiguresTable.tsx'
import { useOfficeWords } from './words/words.ts'

interface Props {
  readonly figures: QuestionFigures
  readonly dimensions: readonly DimensionFigures[]
}

export function QuestionSection({ figures, dimensions }: Props) {
  const language = useLanguage()
  const words = useOfficeWords()
  const { share, points, mean, signed } = useFigures()
  const title = textIn(figures.title, language)
  const { answers, average } = figures
  return (
    <section className="question" id={figures.question}>
      <Title order={3} size="h4">
        <span className="code">{figures.question}</span> {title}
      </Title>
      {answers.length > 0 && <AnswersChart figures={figures} answers={answers} />}
      <details open={dimensions.length === 1}>
        <summary>{words.table}</summary>
        {answers.length > 0 && (
          <FiguresTable
            caption={title}
            dimensions={dimensions}
            rows={answers}
            format={share}
            difference={points}
          />
        )}
        {average && (
          <FiguresTable
            caption={`${words.mean}: ${title}`}
            dimensions={dimensions}
            rows={[{ label: { vi: words.mean, en: words.mean }, ...average }]}
            format={mean}
            difference={signed}
          />
        )}
      </details>
    </section>
  )
}
