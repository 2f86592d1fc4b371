/** The means of scales as a table, with how reliable each scale is for women and for men. */
import type { DimensionFigures, ScaleFigures } from '../../analysis/report/report.ts'
import { textIn } from '../../surveys/instrument.ts'
import { useLanguage } from '../words/words.ts'
import { useFigures } from './figures.ts'
import { FiguresTable } from './FiguresTable.tsx'
import { judged } from './judged.ts'
import { scaleUnit } from './unit.ts'
import { useOfficeWords } from './words/words.ts'

interface Props {
  readonly scales: readonly ScaleFigures[]
  readonly dimensions: readonly DimensionFigures[]
}

export function ScalesTable({ scales, dimensions }: Props) {
  const language = useLanguage()
  const words = useOfficeWords()
  const { plain, mean } = useFigures()
  const reliabilityOf = ({ reliability }: ScaleFigures) => {
    const told = reliability.map(
      ({ sex, alpha, cautious }) =>
        `${words[sex].toLowerCase()} ${mean(alpha)}${cautious ? ` (${words.cautious})` : ''}`,
    )
    return told.length > 0 ? `${words.alpha}: ${told.join(', ')}` : ''
  }
  const rows = scales.map(scale => ({
    ...judged(scale.average, scale.headlines),
    label: `${textIn(scale.title, language)} (${scale.range.map(plain).join('–')})`,
    note: reliabilityOf(scale),
    bases: scale.bases,
    unit: scaleUnit(scale.range),
  }))
  return (
    <FiguresTable
      caption={`${words.scales}: ${words.mean.toLowerCase()}`}
      rowsOf={words.scales}
      dimensions={dimensions}
      groups={[{ name: 'scales', head: null, rows }]}
    />
  )
}
