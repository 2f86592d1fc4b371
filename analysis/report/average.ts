/** The means of a number in every group, and the gaps between women's and men's. */
import type { Average, Base } from './cell.ts'
import { designMeans } from './designMeans.ts'
import type { MeanEstimator } from './estimator.ts'
import type { Grouping } from './grouping.ts'
import { averageHeadlines, type Tested } from './headline.ts'
import { momentsByGroup } from './moments.ts'
import { simpleMeans } from './simpleMeans.ts'
import type { Standing } from './standing.ts'
import { meanTelling } from './telling.ts'
import { shownBase, shownCell, shownGap, withheldFrom } from './withholding.ts'

/** What a mean must be guarded for. */
export interface Care {
  readonly sensitive?: boolean
  /** Whether a group's mean would give away something that is withheld elsewhere. */
  readonly guarded?: (group: number) => boolean
}

/** @param values - one for each respondent; NaN where there is none */
export const meansOf = (values: Float64Array, standing: Standing): MeanEstimator =>
  standing.sample ? designMeans(values, standing, standing.sample) : simpleMeans(values, standing)

/** @param values - one for each respondent; NaN where there is none */
export function averageOf(
  values: Float64Array,
  standing: Standing,
  { sensitive = false, guarded = () => false }: Care = {},
): { readonly bases: Base[]; readonly average: Average; readonly headlines: Tested[] } {
  const { grouping, pairs, disclosure } = standing
  const means = meansOf(values, standing)
  const finestOf = (of: Grouping) => (of === grouping ? means.finest : momentsByGroup(values, of).finest)
  const withheld = withheldFrom(standing, finestOf, 1, sensitive)
  const reason = (group: number) => withheld.reason(group, 0) ?? (guarded(group) ? 'complementary' : null)
  const cells = grouping.groups.map((group, index) =>
    shownCell(group, means.estimate(index), reason(index), means.basis(index).n, disclosure),
  )
  const gaps = pairs.map(pair =>
    shownGap(pair.group, means.contrast(pair), cells[pair.female], cells[pair.male]),
  )
  const bases = grouping.groups.map((group, index) =>
    shownBase({ group, ...means.basis(index) }, reason(index)),
  )
  const average = { cells, gaps }
  const tellings = pairs.map((pair, place) => meanTelling(means, pair, gaps[place]?.difference != null))
  return { bases, average, headlines: averageHeadlines(average, tellings) }
}
