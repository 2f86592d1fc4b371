/** The ways to divide a number of people among places of limited room. */

/**
 * Gives every way to divide `sum` among places that hold at most `limits`, one after the other.
 *
 * @param visit - sees the parts, which change afterwards; it says whether to go on
 * @example composeParts([1, 2], 2, parts => { … }) // [0, 2], [1, 1]
 */
export function composeParts(
  limits: readonly number[],
  sum: number,
  visit: (parts: readonly number[]) => boolean,
): void {
  const parts = limits.map(() => 0)
  const room = limits.map((_, i) => limits.slice(i + 1).reduce((total, limit) => total + limit, 0))
  const place = (index: number, rest: number): boolean => {
    if (index === limits.length - 1) {
      parts[index] = rest
      return visit(parts)
    }
    const most = Math.min(limits[index] ?? 0, rest)
    for (let part = Math.max(0, rest - (room[index] ?? 0)); part <= most; part++) {
      parts[index] = part
      if (!place(index + 1, rest - part)) return false
    }
    return true
  }
  place(0, sum)
}

/**
 * How many ways there are to divide `sum` among places that hold at most `limits`.
 *
 * @example countCompositions([1, 2], 2) // 2
 */
export function countCompositions(limits: readonly number[], sum: number): number {
  let ways = Float64Array.from({ length: sum + 1 }, (_, filled) => Number(filled === 0))
  for (const limit of limits) {
    let window = 0
    ways = ways.map((own, filled) => (window += own - (ways[filled - limit - 1] ?? 0)))
  }
  return ways[sum] ?? 0
}
