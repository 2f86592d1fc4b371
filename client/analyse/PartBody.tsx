/** What is read together, from the plain words over the picture to every number. */
import type { DimensionFigures } from '../../analysis/report/report.ts'
import { textIn } from '../../surveys/instrument.ts'
import { useLanguage } from '../words/words.ts'
import { ByLevel } from './ByLevel.tsx'
import { totalOver } from './groups.ts'
import { ItemsTable } from './ItemsTable.tsx'
import { More } from './More.tsx'
import { PartChart } from './PartChart.tsx'
import type { Block } from './section.ts'
import { Told } from './Told.tsx'
import { dimensionName } from './words/roles.ts'
import { useOfficeWords } from './words/words.ts'

interface Props {
  readonly part: Block
  readonly dimensions: readonly DimensionFigures[]
}

export function PartBody({ part, dimensions }: Props) {
  const language = useLanguage()
  const words = useOfficeWords()
  const group = totalOver(dimensions)
  const [, second] = dimensions
  const of = `${part.name} ${textIn(part.title, language)}`
  return (
    <>
      <Told items={part.items} group={group} />
      <PartChart part={part} group={group} />
      {second && (
        <More label={words.byDimension(dimensionName(second.name, second.title, language))} of={of}>
          {() => part.items.map(item => <ByLevel key={item.name} item={item} dimension={second} />)}
        </More>
      )}
      <More label={words.table} of={of}>
        {() => <ItemsTable part={part} dimensions={dimensions} />}
      </More>
    </>
  )
}
