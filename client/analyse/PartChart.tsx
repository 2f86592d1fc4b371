/** The picture of what is read together: diverging bars on an agreement scale, dumbbells for everything else. */
import { textIn } from '../../surveys/instrument.ts'
import type { GapRow } from '../charts/GapChart.tsx'
import { useLanguage } from '../words/words.ts'
import { AgreementChart } from './AgreementChart.tsx'
import { ComparedChart } from './ComparedChart.tsx'
import { useComparison } from './comparison.ts'
import { useFigures } from './figures.ts'
import { gapRow } from './gapRow.ts'
import type { Group } from '../../analysis/report/grouping.ts'
import { type Item, shownAnswers } from './item.ts'
import type { Block } from './section.ts'
import { certaintyOf } from './largestGap.ts'
import { useOfficeWords } from './words/words.ts'

interface Props {
  readonly part: Block
  readonly group: Group
}

const isKeyed = ({ form, box }: Item) => form === 'marked' && !box

export function PartChart({ part, group }: Props) {
  const language = useLanguage()
  const words = useOfficeWords()
  const figures = useFigures()
  const comparison = useComparison()
  const { form, items } = part
  const title = textIn(part.title, language)
  if (form === 'agreement') return <AgreementChart title={title} items={items} group={group} />
  if (form === 'average') {
    const rows = items.flatMap(({ figures: { average, headlines } }): GapRow[] => {
      const certain = certaintyOf(headlines, group)
      return average
        ? [
            gapRow({
              label: words.average,
              figures: average,
              group,
              comparison,
              difference: figures.signed,
              certain,
            }),
          ]
        : []
    })
    return (
      <ComparedChart
        title={title}
        rows={rows}
        axis={words.axisMean}
        format={figures.mean}
        tick={figures.plain}
      />
    )
  }
  const labelOf = (item: Item, answer: ReturnType<typeof shownAnswers>[number]) => {
    const label = textIn(answer.label, language)
    if (form === 'marked') {
      const own = textIn(item.title, language)
      return item.box ? own : `${own} – ${words.right(label)}`
    }
    return item.marked === answer.code ? words.right(label) : label
  }
  const rows = items.flatMap(item =>
    shownAnswers(item).map(answer =>
      gapRow({
        label: labelOf(item, answer),
        figures: answer,
        group,
        comparison,
        difference: figures.points,
      }),
    ),
  )
  return (
    <ComparedChart
      title={title}
      rows={rows}
      axis={items.some(isKeyed) ? words.axisRight : words.axisShare}
      format={figures.share}
      tick={figures.wholePercent}
    />
  )
}
