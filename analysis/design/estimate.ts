/** A mean or a share estimated from a sample, with what the design says about its exactness. */
import type { Interval, Result, Warning } from '../result.ts'
import { degreesOfFreedom } from './degreesOfFreedom.ts'
import { influence, standardErrorOf, type Score } from './linearisation.ts'
import type { Moments } from './moments.ts'
import type { SampleDesign } from './sampleDesign.ts'
import { lonelyParents } from './stage.ts'

export interface Estimate {
  /** the mean or share itself */
  readonly estimate: number
  /** `null` when no stratum has two units */
  readonly standardError: number | null
  /** `null` without a standard error or degrees of freedom */
  readonly interval: Interval | null
  /** first-stage units less strata with an answer; under 1 there is no interval */
  readonly df: number
  /** the people whom those who answered stand for */
  readonly weighted: number
  /** variance as a share of that of a simple random sample of as many people; `null` when all answered alike */
  readonly designEffect: number | null
}

/** Estimates for groups, each of one kind or several: a mean, or the shares of a question's categories. */
export interface Estimates {
  readonly design: SampleDesign
  readonly moments: Moments
  /** by group, then by kind */
  readonly results: readonly (readonly Result<Estimate>[])[]
}

/** The sums that an estimate is made of. */
export interface Sums {
  readonly n: number
  readonly nMissing: number
  /** people of the group with the kind */
  readonly count: number
  readonly weighted: number
  readonly squares: number
  readonly first: number
  readonly second: number
}

/** Sums of a group over its segments. */
export function sumsOf({ segments, kinds, ...moments }: Moments, group: number, kind: number): Sums {
  let [n, nMissing, count, weighted, squares, first, second] = [0, 0, 0, 0, 0, 0, 0]
  for (const segment of segments.members[group] ?? []) {
    const at = segment * kinds + kind
    n += moments.answered[segment] ?? 0
    nMissing += moments.missing[segment] ?? 0
    count += moments.counts[at] ?? 0
    weighted += moments.weights[segment] ?? 0
    squares += moments.squares[segment] ?? 0
    first += moments.first[at] ?? 0
    second += moments.second[at] ?? 0
  }
  return { n, nMissing, count, weighted, squares, first, second }
}

/** What a row adds to a group's mean. */
export const meanScore = (group: number, kind: number, { first, weighted }: Sums): Score => ({
  group,
  kind,
  centre: first / weighted,
  scale: 1 / weighted,
})

/** What the whole design has to be warned of. */
export function designWarnings({ stages, leftOut }: SampleDesign): Warning[] {
  const isLonely = stages.some(stage => lonelyParents(stage).length > 0)
  return [
    ...(isLonely ? (['lonelyStratum'] as const) : []),
    ...(leftOut > 0 ? (['zeroWeights'] as const) : []),
  ]
}

/** Says between which bounds an estimate lies; `warning` when the bounds are not the usual ones. */
export type IntervalRule = (estimate: {
  readonly value: number
  readonly standardError: number | null
  readonly df: number
  readonly sums: Sums
}) => { readonly interval: Interval | null; readonly warning?: Warning }

/** Estimates the mean of every kind in every group. */
export function estimates(
  design: SampleDesign,
  moments: Moments,
  method: string,
  rule: IntervalRule,
): Estimates {
  const kinds = Array.from({ length: moments.kinds }, (_, kind) => kind)
  const warnings = designWarnings(design)
  const results = moments.segments.members.map((_, group) => {
    const df = degreesOfFreedom(design, moments, [group])
    return kinds.map((kind): Result<Estimate> => {
      const sums = sumsOf(moments, group, kind)
      const account = { n: sums.n, nMissing: sums.nMissing, method }
      if (sums.n === 0) return { ...account, value: null, warnings, reason: 'noData' }
      const score = meanScore(group, kind, sums)
      const standardError = standardErrorOf(design, moments, influence(design, moments, score))
      const value = moments.origin + score.centre
      const { interval, warning } = rule({ value, standardError, df, sums })
      const simple = simpleVariance(sums, score.centre)
      return {
        ...account,
        value: {
          estimate: value,
          standardError,
          interval,
          df,
          weighted: sums.weighted,
          designEffect: standardError === null || simple === 0 ? null : standardError ** 2 / simple,
        },
        warnings: warning ? [...warnings, warning] : warnings,
        reason: null,
      }
    })
  })
  return { design, moments, results }
}

/** The variance of the mean in a simple random sample of as many people; 0 when all answered alike. */
function simpleVariance({ n, weighted, first, second }: Sums, centre: number): number {
  const spread = second - centre * first
  return n < 2 || spread < 1e-13 * second ? 0 : spread / weighted / (n - 1)
}
