/** Dumbbells of whoever a report compares, in the office's words and as wide as the window lets them be. */
import type { ComponentProps } from 'react'
import { GapChart } from '../charts/GapChart.tsx'
import { useComparison } from './comparison.ts'
import { useChartWidth } from './useChartWidth.ts'
import { useOfficeWords } from './words/words.ts'

interface Props extends Omit<ComponentProps<typeof GapChart>, 'series' | 'words' | 'width'> {
  /** What the axis measures and what the lines mean. */
  readonly axis: string
}

export function ComparedChart({ axis, ...chart }: Props) {
  const words = useOfficeWords()
  const { series } = useComparison()
  const width = useChartWidth()
  return <GapChart {...chart} series={series} words={{ ...words, few: words.fewShort, axis }} width={width} />
}
