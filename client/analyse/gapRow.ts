/** A row of a chart from the cells of a report. */
import type { Average, Cell } from '../../analysis/report/cell.ts'
import type { Group } from '../../analysis/report/grouping.ts'
import type { Shown } from '../charts/estimate.ts'
import type { GapRow } from '../charts/GapChart.tsx'
import type { Comparison } from './comparison.ts'
import { ofGroup } from './groups.ts'

/** What stands in place of a figure: withheld, withheld to protect another, not computed. */
export function markOf({ suppressed }: Pick<Cell, 'suppressed'>): string {
  if (suppressed === 'small') return '•'
  return suppressed === 'complementary' ? '••' : '–'
}

export function shownOf(cell: Cell | undefined): Shown {
  if (!cell) return '–'
  if (cell.value === null) return markOf(cell)
  return { value: cell.value, low: cell.low, high: cell.high, few: cell.flag === 'few' }
}

interface Wish {
  readonly label: string
  readonly figures: Average
  /** Of the dimensions after sex. */
  readonly group: Group
  readonly comparison: Comparison
  readonly difference: (value: number | null) => string
  /** Whether the gap is hardly chance; by its own test when left out. */
  readonly certain?: boolean | null
}

export function gapRow({ label, figures, group, comparison, difference, certain }: Wish): GapRow {
  const { cells, gaps } = figures
  const gap = ofGroup(gaps, group)
  return {
    label,
    shown: comparison.series.map(who => shownOf(ofGroup(cells, { ...comparison.groupOf(who), ...group }))),
    gap: difference(gap?.difference ?? null),
    certain: certain ?? (gap?.pAdjusted ?? 1) < 0.05,
  }
}
