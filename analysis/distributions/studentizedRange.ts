/** The studentized range distribution: the widest difference among several means, over their standard error. */
import { normalBelow, normalDensity } from './normal.ts'
import { scaleMixture } from './scaleMixture.ts'

const step = 0.2
const reach = 9

/** The chance that the range of `groups` independent standard normal values exceeds `width`. */
function rangeAbove(width: number, groups: number): number {
  if (width > 54) return 0 // under 1e-300
  let total = 0
  // Over the largest value: the chance that not all others lie within `width` below it.
  for (let largest = -reach; largest <= width + reach; largest += step) {
    const below = normalBelow(largest)
    const left = Math.min(1, normalBelow(largest - width) / below)
    const notAllWithin = -Math.expm1((groups - 1) * Math.log1p(-left))
    total += normalDensity(largest) * below ** (groups - 1) * notAllWithin
  }
  return Math.min(1, total * groups * step)
}

/**
 * The chance that the studentized range of `groups` means exceeds `q`, computed as a tail.
 *
 * @param q - the range over the standard error of one mean, q ≥ 0
 * @param groups - how many means, a whole number ≥ 2
 * @param df - degrees of freedom of the standard error, > 0
 * @throws RangeError when q is negative, groups is under 2 or df is not positive
 * @see Copenhaver and Holland (1988), J. Stat. Comput. Simul. 30:1–15; R: `ptukey(q, groups, df, lower.tail = FALSE)`,
 *   which errs by 1e-10 for df ≥ 5 and by 1e-4 at df = 2
 * @example studentizedRangeAbove(3.5, 3, 20) // 0.0558…
 */
export function studentizedRangeAbove(q: number, groups: number, df: number): number {
  if (!(q >= 0 && Number.isInteger(groups) && groups >= 2 && df > 0))
    throw new RangeError(
      `studentizedRangeAbove requires q ≥ 0, groups ≥ 2 and df > 0, got ${q}, ${groups} and ${df}`,
    )
  if (q === 0) return 1
  return scaleMixture(df, s => rangeAbove(q * s, groups), 0.1)
}
