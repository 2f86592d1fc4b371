/** The figures of a scale: its mean in every group, and how reliable it is for women and for men. */
import type { Interval } from '../result.ts'
import { reliability } from '../scales/reliability.ts'
import { averageOf } from './average.ts'
import type { Dataset } from './dataset.ts'
import { all, type Grouping } from './grouping.ts'
import type { Tested } from './headline.ts'
import type { ScaleFigures } from './report.ts'
import { itemPoints, type Scale, scaleRange, scaleScore } from './scaleScore.ts'
import type { Standing } from './standing.ts'

/** Cronbach's alpha, of right and wrong answers KR-20. */
export interface ScaleReliability {
  readonly sex: 'female' | 'male' | 'all'
  /** Those who answered every item. */
  readonly n: number
  readonly alpha: number | null
  readonly interval: Interval | null
  /** Alpha under 0.6, or fewer than 30 people: the score is to be read with caution. */
  readonly cautious: boolean
}

const groups = ['female', 'male', all] as const

function reliabilityBySex(
  dataset: Dataset,
  scale: Scale,
  { grouping, leftOut, closed, disclosure }: Standing,
): ScaleReliability[] {
  const sex = grouping.dimensions.find(({ name }) => name === 'sex')
  const points = itemPoints(dataset, scale)
  return groups.flatMap(group => {
    const place = sex?.levels.findIndex(({ value }) => value === group) ?? -1
    if (group !== all && place < 0) return []
    const rowsOf = ({ cellOf, size }: Grouping) =>
      Array.from({ length: dataset.n }, (_, row) => row).filter(
        row => cellOf[row] !== size && (group === all || sex?.places[row] === place),
      )
    const rows = rowsOf(grouping)
    const items = points.map(item => rows.map(row => (Number.isNaN(item[row]) ? null : (item[row] ?? null))))
    const { n, alpha, interval, warnings } = reliability(items)
    // Those left out who answered every item: beside the reliability of everybody it would tell of them.
    const others = leftOut
      ? rowsOf(leftOut).filter(row => points.every(item => !Number.isNaN(item[row]))).length
      : 0
    if (closed || n < disclosure.fewest || (others > 0 && others < disclosure.threshold)) return []
    return [{ sex: group, n, alpha, interval, cautious: warnings.length > 0 }]
  })
}

/** Before the families are known that its tests belong to. */
export type TestedScale = Omit<ScaleFigures, 'headlines'> & { readonly headlines: readonly Tested[] }

export function scaleFigures(dataset: Dataset, scale: Scale, standing: Standing): TestedScale {
  const { bases, average, headlines } = averageOf(scaleScore(dataset, scale), standing)
  return {
    scale: scale.name,
    title: scale.title,
    range: scaleRange(dataset, scale),
    bases,
    average,
    headlines,
    reliability: reliabilityBySex(dataset, scale, standing),
  }
}
