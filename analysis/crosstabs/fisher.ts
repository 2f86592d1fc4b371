/** Fisher's exact test of a two-by-two table. */
import {
  hypergeometricAbove,
  hypergeometricBelow,
  hypergeometricDensity,
} from '../distributions/hypergeometric.ts'
import { requireFourfold, type Fourfold } from '../proportions/fourfold.ts'

export interface Fisher {
  /** two-sided: all tables of these margins that are no likelier than the one observed */
  readonly p: number
  /** central mid-p: twice the smaller tail, with half the chance of the observed table; less cautious than `p` */
  readonly midP: number
}

/**
 * The exact chance, given both margins, of a two-by-two table as uneven as the one observed.
 *
 * @param table - `[[yes1, no1], [yes2, no2]]`
 * @returns `null` for an empty table; p = 1 where the margins allow no other table
 * @throws RangeError when a cell is not a count
 * @see Fisher (1935); Lancaster (1961) for mid-p; R: `fisher.test(table)$p.value`,
 *   `exact2x2::exact2x2(table, midp = TRUE, tsmethod = "central")`
 * @example fisher([[3, 1], [1, 3]]) // { p: 0.4857…, midP: 0.2571… }
 */
export function fisher(table: Fourfold): Fisher | null {
  requireFourfold('fisher', table)
  const [[a, b], [c, d]] = table
  if (a + b + c + d === 0) return null
  const [marked, plain, drawn] = [a + c, b + d, a + b] as const
  const density = (x: number) => hypergeometricDensity(x, marked, plain, drawn)
  const observed = density(a)
  const below = hypergeometricBelow(a - 1, marked, plain, drawn)
  const above = hypergeometricAbove(a, marked, plain, drawn)
  const likelier = (x: number) => density(x) > observed * (1 + 1e-7)
  // Tables likelier than the observed one stand together around the mode; the rest are two tails.
  const mode = Math.floor(((drawn + 1) * (marked + 1)) / (marked + plain + 2))
  const [lowest, highest] = [Math.max(0, drawn - plain), Math.min(marked, drawn)]
  const first = firstWhere(likelier, lowest, mode)
  const last = firstWhere(x => !likelier(x), mode, highest) - 1
  const half = observed / 2
  return {
    p: likelier(mode)
      ? hypergeometricBelow(first - 1, marked, plain, drawn) + hypergeometricAbove(last, marked, plain, drawn)
      : 1,
    midP: Math.min(1, 2 * Math.min(below + half, above + half)),
  }
}

/** The first whole number from `low` to `high` where a condition holds that, once it holds, goes on holding. */
function firstWhere(holds: (x: number) => boolean, low: number, high: number): number {
  let [from, to] = [low, high + 1]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (holds(middle)) to = middle
    else from = middle + 1
  }
  return from
}
