/** Means and variances of a number in every group, from one pass over the respondents. */
import type { Grouping } from './grouping.ts'

/** What a group's values come to. */
export interface Moments {
  readonly n: number
  /** Sum of the weights; equal to `n` without weights. */
  readonly weight: number
  /** Weighted with weights; `null` for nobody. */
  readonly mean: number | null
  /** The sample variance of the values themselves; `null` for fewer than two. */
  readonly variance: number | null
  /** Σw²(y − ȳ)², from which the standard error of a weighted mean comes. */
  readonly residue: number
}

export interface MomentsByGroup {
  readonly of: (group: number) => Moments
  /** How many people of a group have no value. */
  readonly without: (group: number) => number
  /** How many people each finest cell has with a value. */
  readonly finest: Float64Array
}

const sums = ['n', 'y', 'yy', 'w', 'wy', 'ww', 'wwy', 'wwyy'] as const
type Sum = (typeof sums)[number]

function centreOf(values: Float64Array): number {
  let [n, sum] = [0, 0]
  for (const value of values) {
    if (Number.isNaN(value)) continue
    n += 1
    sum += value
  }
  return n === 0 ? 0 : sum / n
}

/**
 * @param values - one for each respondent; NaN where there is none
 * @param weights - one for each respondent; all 1 when left out
 * @param included - 1 for the respondents to count; all of them when left out
 */
export function momentsByGroup(
  values: Float64Array,
  { members, size, cellOf }: Grouping,
  weights?: Float64Array,
  included?: Uint8Array,
): MomentsByGroup {
  // Values are taken from their common mean, so that squares of large numbers lose no digits.
  const centre = centreOf(values)
  const added = Object.fromEntries(sums.map(name => [name, new Float64Array(size)])) as Record<
    Sum,
    Float64Array
  >
  const add = (name: Sum, cell: number, amount: number) => {
    added[name][cell] = (added[name][cell] ?? 0) + amount
  }
  const empty = new Float64Array(size)
  for (let row = 0; row < values.length; row++) {
    if (included?.[row] === 0) continue
    const y = (values[row] ?? NaN) - centre
    const [cell, w] = [cellOf[row] ?? 0, weights ? (weights[row] ?? 0) : 1]
    if (Number.isNaN(y)) {
      empty[cell] = (empty[cell] ?? 0) + 1
      continue
    }
    add('n', cell, 1)
    add('y', cell, y)
    add('yy', cell, y * y)
    add('w', cell, w)
    add('wy', cell, w * y)
    add('ww', cell, w * w)
    add('wwy', cell, w * w * y)
    add('wwyy', cell, w * w * y * y)
  }
  const of = (group: number): Moments => {
    const total = (name: Sum) =>
      (members[group] ?? []).reduce((sum, cell) => sum + (added[name][cell] ?? 0), 0)
    const [n, weight] = [total('n'), total('w')]
    if (n === 0 || weight === 0) return { n, weight, mean: null, variance: null, residue: 0 }
    const mean = total('wy') / weight
    const residue = total('wwyy') - 2 * mean * total('wwy') + mean * mean * total('ww')
    const variance = n < 2 ? null : Math.max(0, total('yy') - total('y') ** 2 / n) / (n - 1)
    return { n, weight, mean: centre + mean, variance, residue: Math.max(0, residue) }
  }
  const without = (group: number) => (members[group] ?? []).reduce((sum, cell) => sum + (empty[cell] ?? 0), 0)
  return { of, without, finest: added.n }
}
