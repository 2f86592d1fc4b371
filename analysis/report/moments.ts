/** Means and variances of a number in every group, from one pass over the respondents. */
import type { Grouping } from './grouping.ts'

/** What a group's values come to. */
export interface Moments {
  readonly n: number
  /** `null` for nobody. */
  readonly mean: number | null
  /** The sample variance; `null` for fewer than two. */
  readonly variance: number | null
  /** People of the group who have no value. */
  readonly nMissing: number
}

export interface MomentsByGroup {
  readonly of: (group: number) => Moments
  /** How many people each finest cell has with a value. */
  readonly finest: Float64Array
}

function centreOf(values: Float64Array): number {
  let [n, sum] = [0, 0]
  for (const value of values) {
    if (Number.isNaN(value)) continue
    n += 1
    sum += value
  }
  return n === 0 ? 0 : sum / n
}

/** @param values - one for each respondent; NaN where there is none */
export function momentsByGroup(values: Float64Array, { members, size, cellOf }: Grouping): MomentsByGroup {
  // Values are taken from their common mean, so that squares of large numbers lose no digits.
  const centre = centreOf(values)
  // One cell more than there are takes those whom the filter leaves out.
  const sums = () => new Float64Array(size + 1)
  const [people, empty, first, second] = [sums(), sums(), sums(), sums()]
  for (let row = 0; row < values.length; row++) {
    const cell = cellOf[row] ?? size
    const value = (values[row] ?? NaN) - centre
    if (Number.isNaN(value)) empty[cell] = (empty[cell] ?? 0) + 1
    else {
      people[cell] = (people[cell] ?? 0) + 1
      first[cell] = (first[cell] ?? 0) + value
      second[cell] = (second[cell] ?? 0) + value * value
    }
  }
  const total = (of: Float64Array, group: number) =>
    (members[group] ?? []).reduce((sum, cell) => sum + (of[cell] ?? 0), 0)
  return {
    of(group) {
      const [n, nMissing, sum] = [total(people, group), total(empty, group), total(first, group)]
      const variance = n < 2 ? null : Math.max(0, total(second, group) - sum ** 2 / n) / (n - 1)
      return { n, mean: n === 0 ? null : centre + sum / n, variance, nMissing }
    },
    finest: people.subarray(0, size),
  }
}

/** The standard deviation; `null` for fewer than two people. */
export const deviationOf = ({ variance }: Moments): number | null =>
  variance === null ? null : Math.sqrt(variance)
