/** The exact distribution of a signed-rank sum: every difference is equally likely to be a gain or a loss. */

/**
 * How likely each sum of the ranks with a positive sign is.
 *
 * @param ranks - whole numbers ≥ 0; pass doubled midranks where there are ties
 * @returns probabilities indexed by the sum; their total is 1
 * @throws RangeError when a rank is not a whole number ≥ 0
 * @see Streitberg and Röhmel (1986), shift algorithm; R: `dsignrank`, `exactRankTests::dperm`
 * @example signedRankDensities([1, 2]) // [¼, ¼, ¼, ¼]
 */
export function signedRankDensities(ranks: readonly number[]): Float64Array {
  if (!ranks.every(rank => Number.isInteger(rank) && rank >= 0))
    throw new RangeError(`signedRankDensities requires whole ranks ≥ 0, got ${ranks.join(', ')}`)
  const chances = new Float64Array(ranks.reduce((total, rank) => total + rank, 0) + 1)
  chances[0] = 1
  for (const rank of ranks)
    for (let total = chances.length - 1; total >= 0; total--)
      chances[total] = ((chances[total] ?? 0) + (total >= rank ? (chances[total - rank] ?? 0) : 0)) / 2
  return chances
}

/**
 * The chance that the signed-rank sum of `n` differences without ties is at most `v`.
 *
 * @throws RangeError when n is not a count
 * @see R: `psignrank(v, n)`
 * @example signedRankBelow(0, 3) // 0.125
 */
export function signedRankBelow(v: number, n: number): number {
  const ranks = Array.from({ length: n }, (_, index) => index + 1)
  return Math.min(
    1,
    signedRankDensities(ranks)
      .subarray(0, Math.max(0, Math.floor(v) + 1))
      .reduce((a, b) => a + b, 0),
  )
}
