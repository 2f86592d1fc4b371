/** The picture of a result: from the first test to the one at the end, for women and men, or for all. */
import { useFigures } from '../../../analyse/figures.ts'
import { useChartWidth } from '../../../analyse/useChartWidth.ts'
import { type Slope, SlopeChart } from '../../../charts/SlopeChart.tsx'
import type { Column, Learning, Result } from './result.ts'
import { columnsOf } from './result.ts'
import { useResultWords } from './words.ts'

const series = { all: 'all', women: 'female', men: 'male' } as const

const widest = 640

const estimateOf = ({ mean, interval, n }: Learning['before']) => ({
  value: mean,
  low: interval && Math.max(0, interval.low),
  high: interval && Math.min(1, interval.high),
  few: n < 30,
})

export function Slopes({ result }: { readonly result: Result }) {
  const words = useResultWords()
  const figures = useFigures()
  const width = Math.min(widest, useChartWidth())
  const columns = columnsOf(result)
  const drawn: readonly Column[] = columns.length > 1 ? ['women', 'men'] : ['all']
  const slopes = drawn.flatMap((column): Slope[] => {
    const learning = result.learning[column]
    return learning
      ? [
          {
            series: series[column],
            label: `${words[column]} (n = ${figures.count(learning.n)})`,
            before: estimateOf(learning.before),
            after: estimateOf(learning.after),
          },
        ]
      : []
  })
  const marks = [...new Set(result.forms.map(({ passMark }) => passMark))]
  const [mark] = marks
  return (
    <SlopeChart
      title={words.chart}
      slopes={slopes}
      columns={[words.pre, words.post]}
      axis={words.axis}
      format={figures.percent}
      tick={figures.wholePercent}
      line={
        marks.length === 1 && typeof mark === 'number'
          ? { value: mark, label: words.passLine(figures.wholePercent(mark)) }
          : undefined
      }
      width={width}
    />
  )
}
