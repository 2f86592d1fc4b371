/** The exact interval of a share. */
import { betaQuantile } from '../distributions/beta.ts'
import { tailOf } from '../confidence.ts'
import type { Interval } from '../result.ts'
import { requireCount } from './proportion.ts'

/**
 * The Clopper–Pearson interval, which covers the true share at least as often as it promises; wider than Wilson's.
 *
 * @param n - people who gave the answer
 * @param of - people who were asked and answered
 * @returns `null` when nobody was asked
 * @throws RangeError when n is not a part of `of`, or the confidence is not between 0 and 1
 * @see Clopper and Pearson (1934), Biometrika 26:404–413; R: `binom.test(n, of)$conf.int`
 * @example clopperPearson(27, 40) // { low: 0.5087…, high: 0.8142… }
 */
export function clopperPearson(n: number, of: number, confidence = 0.95): Interval | null {
  requireCount('clopperPearson', { n, of })
  const tail = tailOf(confidence)
  if (of === 0) return null
  return {
    low: n === 0 ? 0 : betaQuantile(tail, n, of - n + 1),
    high: n === of ? 1 : betaQuantile(1 - tail, n + 1, of - n),
  }
}
