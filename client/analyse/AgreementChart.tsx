/** Agreement items as diverging bars, women and men. */
import type { Group } from '../../analysis/report/grouping.ts'
import { textIn } from '../../surveys/instrument.ts'
import type { LikertBar } from '../charts/LikertBars.tsx'
import { LikertChart } from '../charts/LikertChart.tsx'
import type { Series } from '../charts/palette.ts'
import { useLanguage } from '../words/words.ts'
import { useComparison } from './comparison.ts'
import { useFigures } from './figures.ts'
import { shownOf } from './gapRow.ts'
import { ofGroup } from './groups.ts'
import type { Item } from './item.ts'
import { useChartWidth } from './useChartWidth.ts'
import { useOfficeWords } from './words/words.ts'

interface Props {
  readonly title: string
  readonly items: readonly Item[]
  readonly group: Group
}

export function AgreementChart({ title, items, group }: Props) {
  const language = useLanguage()
  const words = useOfficeWords()
  const { count, wholeShare, wholePercent } = useFigures()
  const { series, groupOf } = useComparison()
  const width = useChartWidth()
  const answers = items[0]?.figures.answers.map(({ label }) => textIn(label, language)) ?? []

  function barOf(item: Item, who: Series): LikertBar {
    const own = { ...groupOf(who), ...group }
    const shown = item.figures.answers.map(({ cells }) => shownOf(ofGroup(cells, own)))
    const shares = shown.flatMap(one => (typeof one === 'string' ? [] : [one.value]))
    const mark = shown.find(one => typeof one === 'string')
    const n = count(ofGroup(item.figures.bases, own)?.n ?? null)
    return { series: who, n, shares: typeof mark === 'string' ? mark : shares }
  }

  const rows = items.map(item => ({
    label: items.length > 1 ? `${item.name}. ${textIn(item.title, language)}` : '',
    bars: series.map(who => barOf(item, who)),
  }))
  return (
    <LikertChart
      title={title}
      answers={answers}
      rows={rows}
      words={{
        ...words,
        axis: words.axisAgreement(answers[0] ?? '', answers.at(-1) ?? ''),
      }}
      format={wholeShare}
      tick={wholePercent}
      width={width}
    />
  )
}
