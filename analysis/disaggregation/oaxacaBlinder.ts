/** How much of a gap in means comes from people's different characteristics, and how much from what these are worth. */
import { leastSquares } from '../regression/leastSquares.ts'
import { intercept, type Regressor } from '../regression/regressor.ts'
import type { Reason, Result } from '../result.ts'
import { mean, sum } from '../sum.ts'

/** A split by the worth of characteristics that is taken for fair. */
export interface Twofold {
  /** whose worth is fair: the first group's share in it, 0–1, or that of both groups together, with or without a term for the group */
  readonly reference: number | 'pooled' | 'pooledWithGroup'
  /** the part that characteristics explain */
  readonly explained: number
  /** the part that they do not; discrimination, or characteristics that were not asked for */
  readonly unexplained: number
  /** the explained part by regressor */
  readonly explainedBy: readonly number[]
}

export interface OaxacaBlinder {
  /** people of each group */
  readonly sizes: readonly [number, number]
  readonly means: readonly [number, number]
  /** first group's mean less second's */
  readonly gap: number
  /** what characteristics, their worth, and both together add to the gap, from the second group's point of view */
  readonly threefold: {
    readonly endowments: number
    readonly coefficients: number
    readonly interaction: number
  }
  readonly twofold: readonly Twofold[]
  /** each group's coefficients: the intercept, then the regressors */
  readonly coefficients: readonly [readonly number[], readonly number[]]
}

const dot = (a: readonly number[], b: readonly number[]) => sum(a.map((value, at) => value * (b[at] ?? 0)))

/**
 * Decomposes the difference of two groups' mean outcomes.
 *
 * @param regressors - what may explain the outcome, without an intercept; NaN where not known
 * @param outcome - NaN where not known
 * @param isSecond - 0 for the first group (such as men), 1 for the second
 * @returns parts that add up to the gap, over people of whom everything is known; a `null` value when a group has no more
 *   people than there are coefficients (`tooFew`)
 * @throws RangeError when lists differ in length, or a regressor is a combination of those before it in a group; the
 *   message names it
 * @see Oaxaca (1973), International Economic Review 14:693–709; Blinder (1973), Journal of Human Resources 8:436–455;
 *   Jann (2008), Stata Journal 8:453–479; R: `oaxaca::oaxaca`
 * @example oaxacaBlinder([schooling, experience], logPay, isWoman).value?.threefold.endowments
 */
export function oaxacaBlinder(
  regressors: readonly Regressor[],
  outcome: readonly number[],
  isSecond: ArrayLike<number>,
): Result<OaxacaBlinder> {
  for (const { name, values } of regressors)
    if (values.length !== outcome.length)
      throw new RangeError(`oaxacaBlinder requires ${outcome.length} values of ${name}, got ${values.length}`)
  const complete = [...outcome.keys()].filter(
    row =>
      (isSecond[row] === 0 || isSecond[row] === 1) &&
      [outcome, ...regressors.map(({ values }) => values)].every(values => Number.isFinite(values[row])),
  )
  const [first, second] = [0, 1].map(group => complete.filter(row => isSecond[row] === group))
  const account = {
    n: complete.length,
    nMissing: outcome.length - complete.length,
    method: 'Oaxaca–Blinder decomposition by least squares',
    warnings: [],
  }
  const absent = (reason: Reason) => ({ ...account, value: null, reason })
  if (complete.length === 0 || !first || !second) return absent('noData')
  if (Math.min(first.length, second.length) <= regressors.length + 1) return absent('tooFew')

  const columnsOf = (rows: readonly number[]): Regressor[] => [
    intercept(rows.length),
    ...regressors.map(({ name, values }) => ({ name, values: rows.map(row => values[row] ?? 0) })),
  ]
  const outcomes = (rows: readonly number[]) => rows.map(row => outcome[row] ?? 0)
  const fit = (rows: readonly number[], more: readonly Regressor[] = []) =>
    leastSquares([...columnsOf(rows), ...more], outcomes(rows)).coefficients
  const meansOf = (rows: readonly number[]) => columnsOf(rows).map(({ values }) => mean(values) ?? 0)
  const [x, y] = [meansOf(first), meansOf(second)]
  const [a, b] = [fit(first), fit(second)]
  const apart = x.map((value, at) => value - (y[at] ?? 0))
  const worth = a.map((value, at) => value - (b[at] ?? 0))
  const [ofFirst, ofSecond] = [mean(outcomes(first)) ?? 0, mean(outcomes(second)) ?? 0]
  const gap = ofFirst - ofSecond
  const split = (reference: Twofold['reference'], fair: readonly number[]): Twofold => {
    const explained = dot(apart, fair)
    const explainedBy = apart.slice(1).map((value, at) => value * (fair[at + 1] ?? 0))
    return { reference, explained, unexplained: gap - explained, explainedBy }
  }
  const mixed = (share: number) =>
    split(
      share,
      a.map((value, at) => share * value + (1 - share) * (b[at] ?? 0)),
    )
  const group = { name: 'group', values: complete.map(row => isSecond[row] ?? 0) }
  return {
    ...account,
    value: {
      sizes: [first.length, second.length],
      means: [ofFirst, ofSecond],
      gap,
      threefold: { endowments: dot(apart, b), coefficients: dot(y, worth), interaction: dot(apart, worth) },
      twofold: [
        ...[0, 1, 0.5, first.length / complete.length].map(mixed),
        split('pooled', fit(complete)),
        split('pooledWithGroup', fit(complete, [group])),
      ],
      coefficients: [a, b],
    },
    reason: null,
  }
}
