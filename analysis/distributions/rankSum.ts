/** The exact distribution of a rank sum: all ways in which one group's members could have fallen among the ranks. */

/**
 * How likely each sum of `size` out of the given ranks is when every choice is equally likely.
 *
 * @param ranks - whole numbers ≥ 0; pass doubled midranks where there are ties
 * @param size - how many ranks are chosen
 * @returns probabilities indexed by the sum; their total is 1
 * @throws RangeError when size is not between 0 and the number of ranks, or a rank is not a whole number
 * @see Streitberg and Röhmel (1986), shift algorithm; R: `dwilcox`, `exactRankTests::dperm`
 * @example rankSumDensities([1, 2, 3], 2) // [0, 0, 0, ⅓, ⅓, ⅓, …]
 */
export function rankSumDensities(ranks: readonly number[], size: number): Float64Array {
  if (!(Number.isInteger(size) && size >= 0 && size <= ranks.length))
    throw new RangeError(`rankSumDensities requires 0 ≤ size ≤ ${ranks.length}, got ${size}`)
  if (!ranks.every(rank => Number.isInteger(rank) && rank >= 0))
    throw new RangeError(`rankSumDensities requires whole ranks ≥ 0, got ${ranks.join(', ')}`)
  const highest = ranks
    .toSorted((a, b) => b - a)
    .slice(0, size)
    .reduce((total, rank) => total + rank, 0)
  // chances[chosen][sum]: that the ranks seen so far gave `chosen` members with that sum. Carrying chances
  // instead of counts keeps the numbers within range for any size.
  const chances = Array.from({ length: size + 1 }, () => new Float64Array(highest + 1))
  const [none] = chances
  if (none) none[0] = 1
  for (const [seen, rank] of ranks.entries()) {
    const left = ranks.length - seen
    for (let chosen = Math.min(size, seen + 1); chosen >= 0; chosen--) {
      const to = chances[chosen]
      const from = chances[chosen - 1]
      if (!to) continue
      const take = (size - chosen + 1) / left
      const leave = 1 - (size - chosen) / left
      for (let total = highest; total >= 0; total--) {
        const taken = from && total >= rank ? (from[total - rank] ?? 0) * take : 0
        to[total] = (to[total] ?? 0) * leave + taken
      }
    }
  }
  return chances[size] ?? new Float64Array(1)
}

/**
 * The chance that the Mann–Whitney count of two groups without ties is at most `u`.
 *
 * @param size1 - people in the first group
 * @param size2 - people in the second group
 * @throws RangeError when a size is not a count
 * @see R: `pwilcox(u, size1, size2)`
 * @example mannWhitneyBelow(0, 2, 2) // 0.16666666666666666
 */
export function mannWhitneyBelow(u: number, size1: number, size2: number): number {
  const ranks = Array.from({ length: size1 + size2 }, (_, index) => index + 1)
  const lowest = (size1 * (size1 + 1)) / 2
  return Math.min(
    1,
    rankSumDensities(ranks, size1)
      .subarray(0, Math.max(0, lowest + Math.floor(u) + 1))
      .reduce((a, b) => a + b, 0),
  )
}
