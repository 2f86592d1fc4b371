/** Means of people who were drawn and weighted, with linearised errors. R: `survey::svymean`, `survey::svyttest` */
import { sumsOf } from '../design/estimate.ts'
import { means } from '../design/means.ts'
import type { SampleDesign } from '../design/sampleDesign.ts'
import type { Segments } from '../design/segments.ts'
import { designContrast } from './designContrast.ts'
import type { MeanEstimator } from './estimator.ts'
import { deviationOf, momentsByGroup } from './moments.ts'
import { hedgesOf } from './simpleMeans.ts'
import type { Standing } from './standing.ts'

/** @param values - one for each respondent; NaN where there is none */
export function designMeans(
  values: Float64Array,
  { grouping, confidence }: Standing,
  { design, segments }: { readonly design: SampleDesign; readonly segments: Segments },
): MeanEstimator {
  const estimated = means(design, segments, values, confidence)
  const people = momentsByGroup(values, grouping)
  const weightedOf = (group: number) => sumsOf(estimated.moments, group, 0).weighted
  return {
    finest: people.finest,
    basis(group) {
      const { n, nMissing } = people.of(group)
      return { n, weighted: weightedOf(group), nMissing }
    },
    estimate(group) {
      const mean = estimated.results[group]?.[0]?.value
      const { low = null, high = null } = mean?.interval ?? {}
      return { n: people.of(group).n, weighted: weightedOf(group), value: mean?.estimate ?? null, low, high }
    },
    deviation: group => deviationOf(people.of(group)),
    contrast: pair =>
      designContrast(estimated, pair, 0, confidence, () =>
        hedgesOf(people.of(pair.female), people.of(pair.male)),
      ),
  }
}
