/** Logarithms of factorials, for probabilities of whole tables. */
import { logGamma } from '../distributions/gamma.ts'

/**
 * ln 0! to ln n!.
 *
 * @example logFactorials(3) // [0, 0, 0.693…, 1.791…]
 */
export function logFactorials(n: number): Float64Array {
  return Float64Array.from({ length: n + 1 }, (_, k) => logGamma(k + 1))
}
