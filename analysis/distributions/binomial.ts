/** The binomial distribution: how many of n people say yes when each does so with probability p. */
import { betaAbove, betaBelow } from './beta.ts'
import { binomialTerm } from './saddlePoint.ts'

function requireTrials(name: string, n: number, p: number) {
  if (!(Number.isInteger(n) && n >= 0 && p >= 0 && p <= 1))
    throw new RangeError(`${name} requires a whole n ≥ 0 and 0 ≤ p ≤ 1, got ${n} and ${p}`)
}

/**
 * The chance of exactly `x` of `n`; 0 where x is not a whole number from 0 to n.
 *
 * @throws RangeError when n is not a count or p not a probability
 * @see Loader (2000); R: `dbinom(x, n, p)`
 * @example binomialDensity(1, 2, 0.5) // 0.5
 */
export function binomialDensity(x: number, n: number, p: number): number {
  requireTrials('binomialDensity', n, p)
  return Number.isInteger(x) && x >= 0 && x <= n ? binomialTerm(x, n, p, 1 - p) : 0
}

/**
 * The chance of `x` or fewer of `n`.
 *
 * @throws RangeError when n is not a count or p not a probability
 * @see R: `pbinom(x, n, p)`
 * @example binomialBelow(3, 10, 0.5) // 0.171875
 */
export function binomialBelow(x: number, n: number, p: number): number {
  requireTrials('binomialBelow', n, p)
  const most = Math.floor(x)
  if (most < 0) return 0
  return most >= n ? 1 : betaAbove(p, most + 1, n - most)
}

/**
 * The chance of more than `x` of `n`, computed as a tail.
 *
 * @throws RangeError when n is not a count or p not a probability
 * @see R: `pbinom(x, n, p, lower.tail = FALSE)`
 * @example binomialAbove(6, 10, 0.5) // 0.171875
 */
export function binomialAbove(x: number, n: number, p: number): number {
  requireTrials('binomialAbove', n, p)
  const most = Math.floor(x)
  if (most < 0) return 1
  return most >= n ? 0 : betaBelow(p, most + 1, n - most)
}
