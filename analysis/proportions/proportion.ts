/** The share of a group that gave an answer. */
import type { Interval } from '../result.ts'
import { criticalNormal } from '../confidence.ts'

/** How many of how many: whole numbers, 0 ≤ n ≤ of. */
export interface Count {
  readonly n: number
  readonly of: number
}

/** A share of a group, and the interval it is known within; all three between 0 and 1. */
export interface Proportion extends Count, Interval {
  readonly value: number
}

/** @throws RangeError when the count is not a part of a whole */
export function requireCount(name: string, { n, of }: Count): void {
  if (!(Number.isInteger(n) && Number.isInteger(of) && n >= 0 && n <= of))
    throw new RangeError(`${name} requires whole numbers 0 ≤ n ≤ of, got ${n} of ${of}`)
}

/**
 * The share of a group that gave an answer, with its Wilson score interval, which stays between 0 and 1 and keeps its
 * promise in groups as small as one commune's.
 *
 * @param n - people who gave the answer
 * @param of - people who were asked and answered
 * @param confidence - probability that such an interval covers the true share, 0 < confidence < 1
 * @returns `null` when nobody was asked: an empty group has no share, which is not a share of zero
 * @throws RangeError when n is not a part of `of`, or the confidence is not between 0 and 1
 * @see Wilson (1927), JASA 22:209–212; R: `prop.test(n, of, correct = FALSE)$conf.int`
 * @example proportion(27, 40) // { n: 27, of: 40, value: 0.675, low: 0.5201…, high: 0.7991… }
 */
export function proportion(n: number, of: number, confidence = 0.95): Proportion | null {
  requireCount('proportion', { n, of })
  const z = criticalNormal(confidence)
  if (of === 0) return null
  const value = n / of
  const whole = of + z ** 2
  const middle = (n + z ** 2 / 2) / whole
  const reach = (z / whole) * Math.sqrt(n * (1 - value) + z ** 2 / 4)
  // Where nobody or everybody gave the answer, the end is exact; rounding must not move it.
  return { n, of, value, low: n === 0 ? 0 : middle - reach, high: n === of ? 1 : middle + reach }
}
