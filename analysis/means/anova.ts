/** Whether the means of several groups differ, when their variances are alike. */
import { fAbove } from '../distributions/f.ts'
import type { Reason, Result } from '../result.ts'
import { mean, squaredDeviations, sum } from '../sum.ts'
import type { Sample } from './sample.ts'

export interface FTest {
  readonly f: number
  readonly df1: number
  readonly df2: number
  readonly p: number
}

export interface Anova extends FTest {
  /** mean squares between and within groups */
  readonly between: number
  readonly within: number
  /** share of the variance that the groups account for, 0–1 */
  readonly etaSquared: number
  /** the same without its upward bias; may fall a little below 0 */
  readonly omegaSquared: number
}

/**
 * One-way analysis of variance.
 *
 * @param samples - the groups; empty ones are ignored
 * @param nMissing - people in no group because a value is missing
 * @returns a `null` value when fewer than two groups have people, or nobody differs from their group's mean
 * @see Fisher (1925); R: `aov(values ~ group)`
 * @example anova([{ name: 'a', values: [1, 2, 3] }, { name: 'b', values: [2, 4, 9] }]).value // { f: 1.928…, df1: 1, df2: 4, p: 0.237…, … }
 */
export function anova(samples: readonly Sample[], nMissing = 0): Result<Anova> {
  const groups = samples.map(({ values }) => values).filter(values => values.length > 0)
  const all = groups.flat()
  const account = { n: all.length, nMissing, method: 'analysis of variance', warnings: [] }
  const centre = mean(all) ?? 0
  const [df1, df2] = [groups.length - 1, all.length - groups.length]
  const squaresWithin = sum(groups.map(squaredDeviations))
  const squaresBetween = sum(groups.map(values => values.length * ((mean(values) ?? 0) - centre) ** 2))
  const reason: Reason | null =
    groups.length === 0
      ? 'noData'
      : groups.length === 1
        ? 'oneGroup'
        : df2 === 0
          ? 'tooFew'
          : squaresWithin === 0
            ? 'noVariance'
            : null
  if (reason) return { ...account, reason, value: null }
  const [between, within] = [squaresBetween / df1, squaresWithin / df2]
  const squares = squaresBetween + squaresWithin
  return {
    ...account,
    reason: null,
    value: {
      f: between / within,
      df1,
      df2,
      p: fAbove(between / within, df1, df2),
      between,
      within,
      etaSquared: squaresBetween / squares,
      omegaSquared: (squaresBetween - df1 * within) / (squares + within),
    },
  }
}
