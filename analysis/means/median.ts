/** The value in the middle. */

/**
 * The middle value, or the mean of the two middle ones.
 *
 * @returns `null` for no values
 * @see R: `median(values)`
 * @example median([1, 9, 4, 2]) // 3
 */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const [lower, upper] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2
}
