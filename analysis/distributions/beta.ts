/** The beta distribution: the regularised incomplete beta integral and its inverse, the source of the t, F and binomial tails. */
import { root } from '../root.ts'
import { binomialTerm } from './saddlePoint.ts'

/** The two sides of a point of a distribution, each computed as a tail where it is the smaller one. */
export interface Tails {
  readonly below: number
  readonly above: number
}

/**
 * The continued fraction of the incomplete beta integral in the form of DiDonato and Morris, whose terms do not
 * cancel near the mean; evaluated by Lentz's method.
 */
function integralFraction(a: number, b: number, x: number, y: number): number {
  const distance = a * y - b * x
  let fraction = (a / (a + 1)) * (distance + 1)
  let [numerator, denominator] = [fraction, 0]
  for (let n = 1; n < 100_000; n++) {
    const gap = a + 2 * n - 1
    const top = ((a + n - 1) * (a + b + n - 1) * n * (b - n) * x ** 2) / gap ** 2
    const bottom = n + (n * (b - n) * x) / gap + ((a + n) / (gap + 2)) * (distance + 1 + n * (1 + y))
    denominator = 1 / (bottom + top * denominator)
    numerator = bottom + top / numerator
    const change = numerator * denominator
    fraction *= change
    if (Math.abs(change - 1) <= Number.EPSILON) break
  }
  return fraction
}

/**
 * Both tails of a beta variable at odds x : y, for callers that know y = 1 − x to more digits than 1 − x has.
 *
 * @param x - 0 ≤ x ≤ 1
 * @param y - 1 − x
 * @throws RangeError when a or b is not positive, or x and y are not shares
 * @see Press et al., Numerical Recipes §6.4; DiDonato and Morris (1992), ACM TOMS 18:360–373
 * @example betaTails(0.25, 0.75, 2, 3) // { below: 0.26171875, above: 0.73828125 }
 */
export function betaTails(x: number, y: number, a: number, b: number): Tails {
  if (!(a > 0 && b > 0)) throw new RangeError(`beta requires a > 0 and b > 0, got ${a} and ${b}`)
  if (!(x >= 0 && y >= 0)) throw new RangeError(`beta requires 0 ≤ x ≤ 1, got ${x}`)
  if (x === 0) return { below: 0, above: 1 }
  if (y === 0) return { below: 1, above: 0 }
  const term = (binomialTerm(a, a + b, x, y) * a * b) / (a + b)
  if (a * y >= b * x) {
    const below = Math.min(1, term / integralFraction(a, b, x, y))
    return { below, above: 1 - below }
  }
  const above = Math.min(1, term / integralFraction(b, a, y, x))
  return { below: 1 - above, above }
}

/**
 * The chance that a beta variable is at most `x`.
 *
 * @param x - 0 ≤ x ≤ 1
 * @throws RangeError when a or b is not positive, or x is not a share
 * @see R: `pbeta(x, a, b)`
 * @example betaBelow(0.25, 2, 3) // 0.26171875
 */
export function betaBelow(x: number, a: number, b: number): number {
  return betaTails(x, 1 - x, a, b).below
}

/**
 * The chance that a beta variable is above `x`, computed as a tail.
 *
 * @see R: `pbeta(x, a, b, lower.tail = FALSE)`
 * @example betaAbove(0.25, 2, 3) // 0.73828125
 */
export function betaAbove(x: number, a: number, b: number): number {
  return betaTails(x, 1 - x, a, b).above
}

const share = (logOdds: number) => 1 / (1 + Math.exp(-logOdds))

/**
 * The logarithm of the odds x / (1 − x) that a beta variable stays under with probability `p`. The t and F quantiles
 * are odds by nature, and odds keep their digits at both ends.
 *
 * @param p - 0 < p < 1
 * @example betaLogOdds(0.5, 1, 1) // 0
 */
export function betaLogOdds(p: number, a: number, b: number): number {
  const excess = (logOdds: number) => {
    const { below, above } = betaTails(share(logOdds), share(-logOdds), a, b)
    return p <= 0.5 ? Math.log(below / p) : Math.log((1 - p) / above)
  }
  // Beyond these odds a double cannot tell the share from 0 or 1.
  if (excess(-700) >= 0) return -Infinity
  if (excess(700) <= 0) return Infinity
  return root(excess, -700, 700)
}

/**
 * The share that a beta variable stays under with probability `p`.
 *
 * @param p - 0 ≤ p ≤ 1
 * @throws RangeError when p is not a probability, or a or b is not positive
 * @see R: `qbeta(p, a, b)`
 * @example betaQuantile(0.26171875, 2, 3) // 0.25
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`betaQuantile requires 0 ≤ p ≤ 1, got ${p}`)
  if (p === 0 || p === 1) return p
  return share(betaLogOdds(p, a, b))
}
