/** The means of a number in every group, and the gaps between women's and men's. */
import type { Average, Base } from './cell.ts'
import type { Grouping } from './grouping.ts'
import { meanContrast, meanEstimate } from './mean.ts'
import { momentsByGroup } from './moments.ts'
import type { Pair } from './pairs.ts'
import type { Sampling } from './sampling.ts'
import { type Disclosure, shownBase, shownCell, shownGap, withheldOf } from './withholding.ts'

/** What every figure of a report has in common. */
export interface Standing {
  readonly grouping: Grouping
  readonly pairs: readonly Pair[]
  readonly sampling: Sampling
  readonly disclosure: Disclosure
  readonly weights?: Float64Array
  /** 1 for the respondents that the filter lets through. */
  readonly included?: Uint8Array
}

/**
 * @param values - one for each respondent; NaN where there is none
 * @param guarded - groups whose mean would give away something that is withheld elsewhere
 */
export function averageOf(
  values: Float64Array,
  { grouping, pairs, sampling, disclosure, weights, included }: Standing,
  guarded: (group: number) => boolean = () => false,
): { readonly bases: Base[]; readonly average: Average } {
  const moments = momentsByGroup(values, grouping, weights, included)
  const withheld = withheldOf(grouping, moments.finest, 1, disclosure)
  const reason = (group: number) => withheld.reason(group, 0) ?? (guarded(group) ? 'complementary' : null)
  const cells = grouping.groups.map((group, index) => {
    const of = moments.of(index)
    return shownCell(group, meanEstimate(of, sampling), reason(index), of.n, disclosure)
  })
  const gaps = pairs.map(({ group, female, male }) =>
    shownGap(group, meanContrast(moments.of(female), moments.of(male), sampling), cells[female], cells[male]),
  )
  const bases = grouping.groups.map((group, index): Base => {
    const { n, weight } = moments.of(index)
    return shownBase({ group, n, weighted: weight, nMissing: moments.without(index) }, reason(index))
  })
  return { bases, average: { cells, gaps } }
}
