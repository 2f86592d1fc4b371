/** The gamma function and the regularised incomplete gamma integrals, the source of the normal and chi-squared tails. */
import { poissonTerm, stirlingError } from './saddlePoint.ts'

const logRootTwoPi = 0.9189385332046727

/**
 * The natural logarithm of Γ(x).
 *
 * @param x - x > 0
 * @throws RangeError when x ≤ 0
 * @see R: `lgamma(x)`
 * @example logGamma(10) // 12.801827480081469
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`logGamma requires x > 0, got ${x}`)
  let product = 1
  let shifted = x
  for (; shifted < 15; shifted++) product *= shifted
  return (
    (shifted - 0.5) * Math.log(shifted) - shifted + logRootTwoPi + stirlingError(shifted) - Math.log(product)
  )
}

/** Both integrals at once; the smaller one is computed directly, the other as its complement. */
function gammaTails(shape: number, x: number): { below: number; above: number } {
  if (!(shape > 0 && x >= 0))
    throw new RangeError(`gamma requires shape > 0 and x ≥ 0, got ${shape} and ${x}`)
  if (x === 0) return { below: 0, above: 1 }
  if (x === Infinity) return { below: 1, above: 0 }
  const term = poissonTerm(shape, x)
  if (x < shape + 1) {
    let [ratio, series] = [1, 1]
    for (let n = 1; ratio > series * 1e-17; n++) series += ratio *= x / (shape + n)
    const below = Math.min(1, term * series)
    return { below, above: 1 - below }
  }
  const above = Math.min(1, term * shape * tailFraction(shape, x))
  return { below: 1 - above, above }
}

/** Legendre's continued fraction for the upper integral, by Lentz's method. */
function tailFraction(shape: number, x: number): number {
  let partial = x + 1 - shape
  let [numerator, denominator] = [1e300, 1 / partial]
  let fraction = denominator
  for (let i = 1; ; i++) {
    const coefficient = -i * (i - shape)
    partial += 2
    denominator = 1 / (coefficient * denominator + partial || 1e-300)
    numerator = partial + coefficient / numerator || 1e-300
    const change = numerator * denominator
    fraction *= change
    if (Math.abs(change - 1) <= Number.EPSILON) return fraction
  }
}

/**
 * The regularised lower incomplete gamma integral P(shape, x): the chance that a gamma variable of this shape and
 * scale 1 is at most x.
 *
 * @throws RangeError when shape ≤ 0 or x < 0
 * @see Press et al., Numerical Recipes §6.2; R: `pgamma(x, shape)`
 * @example gammaBelow(2, 1) // 0.2642411176571153
 */
export function gammaBelow(shape: number, x: number): number {
  return gammaTails(shape, x).below
}

/**
 * The regularised upper incomplete gamma integral Q(shape, x), computed as a tail.
 *
 * @throws RangeError when shape ≤ 0 or x < 0
 * @see R: `pgamma(x, shape, lower.tail = FALSE)`
 * @example gammaAbove(2, 1) // 0.7357588823428847
 */
export function gammaAbove(shape: number, x: number): number {
  return gammaTails(shape, x).above
}
