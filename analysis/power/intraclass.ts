/** How alike people of the same cluster answer, and what that costs a survey of clusters. */
import { anova } from '../means/anova.ts'
import type { Sample } from '../means/sample.ts'
import type { Result } from '../result.ts'

export interface Intraclass {
  /** correlation of two people of the same cluster, at least 0 */
  readonly correlation: number
  /** the same before negative estimates are set to 0 */
  readonly unclipped: number
  readonly clusters: number
  readonly meanSize: number
  /** the size of the cluster that people are in on average: large clusters weigh more */
  readonly weightedSize: number
  /** the size that clusters of unequal size amount to */
  readonly effectiveSize: number
  /** mean squares between and within clusters */
  readonly between: number
  readonly within: number
  /** by how much clusters of the mean size inflate the variance, 1 or more */
  readonly designEffect: number
  /** the same for clusters of the weighted size; the one to use when sizes differ much */
  readonly weightedDesignEffect: number
}

/**
 * The intraclass correlation from an analysis of variance, with the design effect it causes.
 *
 * @param clusters - the values of each cluster; empty ones are ignored
 * @param nMissing - people in no cluster because a value is missing
 * @returns a `null` value where the analysis of variance has none: one cluster, one person in each, all values alike
 * @see Donner and Koval (1980), Biometrics 36:19–25; Kish (1965) §5.4; R: `multilevel::ICC1`, which uses the mean size
 * @example intraclass([{ name: 'a', values: [1, 2] }, { name: 'b', values: [5, 6] }]).value?.correlation // 0.939…
 */
export function intraclass(clusters: readonly Sample[], nMissing = 0): Result<Intraclass> {
  const test = anova(clusters, nMissing)
  const account = { ...test, method: 'intraclass correlation' }
  if (test.value === null) return { ...account, value: null }
  const sizes = clusters.map(({ values }) => values.length).filter(size => size > 0)
  const n = test.n
  const weightedSize = sizes.reduce((total, size) => total + size ** 2, 0) / n
  const meanSize = n / sizes.length
  const effectiveSize = (n - weightedSize) / (sizes.length - 1)
  const { between, within } = test.value
  const unclipped = (between - within) / (between + (effectiveSize - 1) * within)
  const correlation = Math.max(0, unclipped)
  return {
    ...account,
    value: {
      correlation,
      unclipped,
      clusters: sizes.length,
      meanSize,
      weightedSize,
      effectiveSize,
      between,
      within,
      designEffect: 1 + (meanSize - 1) * correlation,
      weightedDesignEffect: 1 + (weightedSize - 1) * correlation,
    },
  }
}
