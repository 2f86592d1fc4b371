/** Whether women or men gained more: the difference between two groups' gains, a difference in differences. */
import { type Welch, welch } from '../means/welch.ts'
import { leastSquares } from '../regression/leastSquares.ts'
import { intercept } from '../regression/regressor.ts'
import { classicalErrors, robustErrors } from '../regression/robustErrors.ts'
import type { Account } from '../result.ts'
import { mean, variance } from '../sum.ts'
import type { Pair } from './pairing.ts'

/** The gain of one group, in points of the test. */
export interface GroupGain {
  readonly n: number
  readonly gain: number | null
  readonly deviation: number | null
}

export interface GainGap extends Account {
  readonly first: GroupGain
  readonly second: GroupGain
  /** first group's mean gain − second's; equals the gap after − the gap before */
  readonly difference: number | null
  /** first − second, before and after */
  readonly gapBefore: number | null
  readonly gapAfter: number | null
  /** Welch's test of the difference, with its interval; its standard error is HC2 */
  readonly test: Welch | null
  /** other standard errors of the difference: with one common variance, and HC3 */
  readonly errors: {
    readonly classical: number | null
    readonly hc2: number | null
    readonly hc3: number | null
  } | null
}

const gains = (pairs: readonly Pair<number>[]) => pairs.map(({ before, after }) => after - before)

function groupGain(pairs: readonly Pair<number>[]): GroupGain {
  const spread = variance(gains(pairs))
  return { n: pairs.length, gain: mean(gains(pairs)), deviation: spread === null ? null : Math.sqrt(spread) }
}

const less = (one: number | null, other: number | null) =>
  one === null || other === null ? null : one - other

function errorsOf(first: readonly Pair<number>[], second: readonly Pair<number>[]): GainGap['errors'] {
  if (first.length === 0 || second.length === 0) return null
  const people = [...first, ...second]
  const regressors = [
    intercept(people.length),
    { name: 'group', values: people.map((_, person) => Number(person < first.length)) },
  ]
  const fit = leastSquares(regressors, gains(people))
  return {
    classical: classicalErrors(fit)?.[1] ?? null,
    hc2: robustErrors(fit, regressors, 'HC2')?.[1] ?? null,
    hc3: robustErrors(fit, regressors, 'HC3')?.[1] ?? null,
  }
}

/**
 * The difference in differences between two groups tested before and after. It is the headline beside `ancova`, which
 * answers another question.
 *
 * @param first - each person's scores, of women in a gender gap
 * @param second - of men
 * @returns the test is `null`, with the reason, when a group is empty (`oneGroup`, or `noData` when both are), has one
 *   person only (`tooFew`), or gained alike (`noVariance`)
 * @throws RangeError when a score is not finite, or the confidence is not between 0 and 1
 * @see Card and Krueger (1994), American Economic Review 84:772–793, for the idea; R: `t.test(gain ~ group)`, `sandwich::vcovHC(lm(gain ~ group), "HC2")`
 * @example gainGap(women, men).difference // 0.564…
 */
export function gainGap(
  first: readonly Pair<number>[],
  second: readonly Pair<number>[],
  confidence = 0.95,
): GainGap {
  const { value, reason } = welch(gains(first), gains(second), confidence)
  const [one, two] = [groupGain(first), groupGain(second)]
  const of = (side: keyof Pair<number>) =>
    less(mean(first.map(pair => pair[side])), mean(second.map(pair => pair[side])))
  const alone = (one.n === 0) !== (two.n === 0)
  return {
    n: one.n + two.n,
    nMissing: 0,
    method: 'difference in differences, Welch’s test',
    warnings: [one, two].some(({ n }) => n > 0 && n < 30) ? ['fewRespondents'] : [],
    reason: alone ? 'oneGroup' : reason,
    first: one,
    second: two,
    difference: less(one.gain, two.gain),
    gapBefore: of('before'),
    gapAfter: of('after'),
    test: value,
    errors: errorsOf(first, second),
  }
}
