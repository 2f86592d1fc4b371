/** A class divided by score into a lower, a middle and an upper third. */
import { quantileSorted } from 'simple-statistics'

export interface Thirds {
  /** the scores at which the middle and the upper third begin */
  readonly cuts: readonly [number, number]
  /** each person's third: 0 lower, 1 middle, 2 upper */
  readonly of: readonly number[]
  /** people in each; people of one score are never parted, so that the sizes differ and one may be empty */
  readonly sizes: readonly [number, number, number]
}

/**
 * Divides people at the scores below which one third and two thirds of them lie.
 *
 * @returns `null` when nobody is there
 * @see Hyndman and Fan (1996), The American Statistician 50:361–365, definition 7;
 *   R: `findInterval(totals, quantile(totals, c(1/3, 2/3)))`
 * @example thirds([1, 2, 3, 4]) // { cuts: [2, 3], of: [0, 1, 2, 2], sizes: [1, 1, 2] }
 */
export function thirds(totals: readonly number[]): Thirds | null {
  if (totals.length === 0) return null
  const sorted = totals.toSorted((a, b) => a - b)
  const cuts = [quantileSorted(sorted, 1 / 3), quantileSorted(sorted, 2 / 3)] as const
  const of = totals.map(total => Number(total >= cuts[0]) + Number(total >= cuts[1]))
  const size = (third: number) => of.filter(own => own === third).length
  return { cuts, of, sizes: [size(0), size(1), size(2)] }
}
