/** The picture of a question: diverging bars for an agreement scale, a dumbbell an answer for everything else. */
import type { AnswerFigures, Cell } from '../../analysis/report/cell.ts'
import type { QuestionFigures } from '../../analysis/report/report.ts'
import { textIn } from '../../surveys/instrument.ts'
import { type Estimate, GapChart } from '../charts/GapChart.tsx'
import { LikertChart } from '../charts/LikertChart.tsx'
import { useLanguage } from '../words/words.ts'
import { useFigures } from './figures.ts'
import { ofGroup } from './groups.ts'
import { useOfficeWords } from './words/words.ts'

const drawn = ['female', 'male'] as const

/** A chart shows women and men over everything else: of each further dimension the total. */
export function totalOf(cells: readonly Cell[], sex: string): Cell | undefined {
  const names = Object.keys(cells[0]?.group ?? {}).filter(name => name !== 'sex')
  return ofGroup(cells, { sex, ...Object.fromEntries(names.map(name => [name, 'all'])) })
}

export const estimateOf = (cell: Cell | undefined): Estimate | null =>
  cell && cell.value !== null ? { value: cell.value, low: cell.low, high: cell.high } : null

interface Props {
  readonly figures: QuestionFigures
  readonly answers: readonly AnswerFigures[]
}

export function AnswersChart({ figures, answers }: Props) {
  const language = useLanguage()
  const words = useOfficeWords()
  const { share } = useFigures()
  const title = textIn(figures.title, language)
  const labels = answers.map(({ label }) => textIn(label, language))
  if (figures.level === 'ordinal' && answers.length > 2) {
    const bars = drawn.map(sex => {
      const cells = answers.map(({ cells: all }) => totalOf(all, sex))
      const shares = cells.flatMap(cell => (cell && cell.value !== null ? [cell.value] : []))
      const base = figures.bases.find(({ group }) => group.sex === sex)
      return {
        label: words[sex],
        n: base?.n ?? null,
        shares: shares.length === answers.length ? shares : null,
      }
    })
    return (
      <LikertChart
        title={title}
        answers={labels}
        rows={[{ label: '', bars }]}
        words={{ withheld: words.withheld, axis: words.axis }}
        format={share}
      />
    )
  }
  const rows = answers.map(({ cells }, index) => ({
    label: labels[index] ?? '',
    female: estimateOf(totalOf(cells, 'female')),
    male: estimateOf(totalOf(cells, 'male')),
  }))
  return <GapChart title={title} rows={rows} words={words} format={share} />
}
