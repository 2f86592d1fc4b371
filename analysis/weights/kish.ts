/** What unequal weights cost: how many equally weighted people a sample is worth. */
import type { Result } from '../result.ts'

export interface WeightSummary {
  readonly sum: number
  readonly mean: number
  /** standard deviation (with divisor n) as a share of the mean */
  readonly variation: number
  /** 1 + variation²: by how much unequal weights multiply the variance */
  readonly designEffect: number
  /** people of equal weight that the sample is worth */
  readonly effectiveSize: number
  readonly min: number
  readonly max: number
}

/** @throws RangeError when a weight is negative or not a finite number */
export function requireWeights(name: string, weights: ArrayLike<number>): void {
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row] ?? Number.NaN
    if (!(weight >= 0 && weight < Infinity))
      throw new RangeError(`${name} requires weights ≥ 0, got ${weight} in row ${row}`)
  }
}

/**
 * Summarises weights, of all people or of one group. Whoever has a weight of zero is left out, and the warning
 * `zeroWeights` says so.
 *
 * @param weights - ≥ 0, one a person
 * @param codes - each person's group
 * @param group - the group to summarise; everybody if absent
 * @returns a `null` value when there is nobody
 * @throws RangeError when a weight is negative or not a finite number
 * @see Kish (1965), Survey Sampling §11.7; R: `sum(w)^2 / sum(w^2)`, and `length(w) * sum(w^2) / sum(w)^2` for the design
 *   effect
 * @example kish([1, 1, 2]).value?.effectiveSize // 2.666…
 */
export function kish(
  weights: ArrayLike<number>,
  codes: ArrayLike<number> = new Uint8Array(weights.length),
  group = 0,
): Result<WeightSummary> {
  requireWeights('kish', weights)
  let [n, zeros, sum, squares, min, max] = [0, 0, 0, 0, Infinity, 0]
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row] ?? 0
    if (codes[row] !== group) continue
    if (weight === 0) {
      zeros++
      continue
    }
    n++
    sum += weight
    squares += weight * weight
    min = Math.min(min, weight)
    max = Math.max(max, weight)
  }
  const account = { n, nMissing: zeros, method: 'Kish’s design effect of weighting' }
  const warnings = zeros > 0 ? (['zeroWeights'] as const) : []
  if (n === 0) return { ...account, warnings, value: null, reason: 'noData' }
  const designEffect = (n * squares) / sum ** 2
  return {
    ...account,
    warnings,
    value: {
      sum,
      mean: sum / n,
      variation: Math.sqrt(Math.max(0, designEffect - 1)),
      designEffect,
      effectiveSize: n / designEffect,
      min,
      max,
    },
    reason: null,
  }
}
