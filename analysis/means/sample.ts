/** The values of one group, and how several groups come out of an outcome and a grouping. */
import { answered } from '../answered.ts'
import { mean, variance } from '../sum.ts'

/** A group by name, with the values of those who answered. */
export interface Sample {
  readonly name: string
  readonly values: readonly number[]
}

/** Groups, and the people in none of them because the outcome or the group is missing. */
export interface Samples {
  readonly samples: readonly Sample[]
  readonly nMissing: number
}

/**
 * Divides an outcome by a grouping; rows where either is missing are left out.
 *
 * @param outcomes - finite numbers, one a person; `null` where missing
 * @param groups - the group of the same person; `null` where missing
 * @param names - the groups wanted, in the order wanted; people of other groups count as missing
 * @throws RangeError when the two differ in length or an outcome is not finite
 * @example divide([1, 2, null], ['a', 'b', 'a'], ['a', 'b']) // { samples: [{ name: 'a', values: [1] }, { name: 'b', values: [2] }], nMissing: 1 }
 */
export function divide(
  outcomes: readonly (number | null)[],
  groups: readonly (string | null)[],
  names: readonly string[],
): Samples {
  if (outcomes.length !== groups.length)
    throw new RangeError(
      `divide requires as many groups as outcomes, got ${groups.length} and ${outcomes.length}`,
    )
  const samples = names.map(name => ({
    name,
    values: answered(
      'divide',
      outcomes.filter((_, row) => groups[row] === name),
    ).values,
  }))
  const n = samples.reduce((total, { values }) => total + values.length, 0)
  return { samples, nMissing: outcomes.length - n }
}

/** How many, their mean and their standard deviation (divisor n − 1). */
export interface Moments {
  readonly n: number
  /** `null` for an empty group */
  readonly mean: number | null
  /** `null` for fewer than two values */
  readonly deviation: number | null
}

/**
 * Size, mean and standard deviation of a group.
 *
 * @see R: `length(values)`, `mean(values)`, `sd(values)`
 * @example moments([1, 2, 6]) // { n: 3, mean: 3, deviation: 2.6457513110645907 }
 */
export function moments(values: readonly number[]): Moments {
  const spread = variance(values)
  return { n: values.length, mean: mean(values), deviation: spread === null ? null : Math.sqrt(spread) }
}

/** A group whose mean has a standard error: at least two people, who did not all answer the same. */
export interface Spread {
  readonly n: number
  readonly mean: number
  readonly variance: number
}

/** `null` for a group whose mean has no standard error. */
export function spreadOf(values: readonly number[]): Spread | null {
  const [centre, spread] = [mean(values), variance(values)]
  return centre === null || spread === null || spread === 0
    ? null
    : { n: values.length, mean: centre, variance: spread }
}
