/** Ranks of answers, equal answers sharing the mean of their ranks. */

export interface Ranks {
  /** in the order of the values, from 1; multiples of ½ */
  readonly ranks: readonly number[]
  /** how many values share each distinct value, in ascending order of the values */
  readonly ties: readonly number[]
}

/**
 * Values as they are compared for ties: whole numbers as they are, others to twelve digits, so that 0.1 + 0.2 ties with
 * 0.3.
 *
 * @example comparable([3, 0.1 + 0.2]) // [3, 0.3]
 */
export function comparable(values: readonly number[]): number[] {
  return values.map(value => (Number.isInteger(value) ? value : Number(value.toPrecision(12))))
}

/**
 * Midranks; values tie when they are exactly equal.
 *
 * @see R: `rank(values)`, `table(values)`
 * @example midranks([10, 20, 10]) // { ranks: [1.5, 3, 1.5], ties: [2, 1] }
 */
export function midranks(values: readonly number[]): Ranks {
  const order = values.map((_, index) => index).toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const ranks = values.map(() => 0)
  const ties: number[] = []
  for (let from = 0; from < order.length;) {
    const value = values[order[from] ?? 0]
    let to = from + 1
    while (to < order.length && values[order[to] ?? 0] === value) to++
    for (const index of order.slice(from, to)) ranks[index] = (from + 1 + to) / 2
    ties.push(to - from)
    from = to
  }
  return { ranks, ties }
}

/** Σ(t³ − t) over the ties: what equal answers take from the variance of a rank statistic. */
export function tieLoss(ties: readonly number[]): number {
  return ties.reduce((total, tied) => total + tied ** 3 - tied, 0)
}
