/** Every number of what is read together. */
import type { DimensionFigures } from '../../analysis/report/report.ts'
import { textIn } from '../../surveys/instrument.ts'
import { useLanguage } from '../words/words.ts'
import { useComparison } from './comparison.ts'
import type { TableRow } from './FigureRows.tsx'
import { useFigures } from './figures.ts'
import { FiguresTable, type TableGroup } from './FiguresTable.tsx'
import { ofGroup, totalOver } from './groups.ts'
import { type Item, shownAnswers } from './item.ts'
import { judged } from './judged.ts'
import type { Block } from './section.ts'
import { useOfficeWords } from './words/words.ts'

interface Props {
  readonly part: Block
  readonly dimensions: readonly DimensionFigures[]
}

export function ItemsTable({ part, dimensions }: Props) {
  const language = useLanguage()
  const words = useOfficeWords()
  const { p } = useFigures()
  const { groupOf } = useComparison()
  const group = totalOver(dimensions)

  function rowsOf(item: Item): TableRow[] {
    const { bases, average, headlines } = item.figures
    const answers = shownAnswers(item).map((answer): TableRow => {
      const label = textIn(item.form === 'marked' ? item.title : answer.label, language)
      return { ...answer, label, bases, unit: 'share' }
    })
    if (average && item.form === 'average')
      return [{ ...judged(average, headlines), label: words.average, bases, unit: 'mean' }]
    if (average && item.form === 'agreement')
      return [...answers, { ...average, label: words.mean, bases, unit: 'mean' }]
    return answers
  }

  function noteOf({ figures: { headlines, bases } }: Item): string {
    const tested = ofGroup(headlines, group)
    const missing = ofGroup(bases, { ...groupOf('all'), ...group })?.nMissing ?? null
    const notes = [
      tested && words.wholeQuestion(p(tested.pAdjusted)),
      missing !== null && words.missing(missing),
    ]
    return notes.filter(Boolean).join(' · ')
  }

  const { items, name, form } = part
  const caption = `${name} ${textIn(part.title, language)}`
  const [first] = items
  if (form === 'marked')
    return (
      <FiguresTable
        caption={caption}
        rowsOf={words.answer}
        dimensions={dimensions}
        groups={[{ name, head: null, rows: items.flatMap(rowsOf) }]}
      />
    )
  const groups = items.map((item): TableGroup => {
    const head = items.length > 1 ? `${item.name} ${textIn(item.title, language)}` : null
    return { name: item.name, head, note: noteOf(item), rows: rowsOf(item) }
  })
  const note = items.length === 1 && first ? ` – ${noteOf(first)}` : ''
  return (
    <FiguresTable caption={caption + note} rowsOf={words.answer} dimensions={dimensions} groups={groups} />
  )
}
