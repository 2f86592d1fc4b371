/**
 * The chance of an event that depends on an estimated standard deviation, averaged over how that estimate varies.
 * The noncentral t and the studentized range are both of this kind.
 */
import { stirlingError } from './saddlePoint.ts'

/**
 * ∫ chance(s) f(s) ds, where s = χ/√df is the ratio of the estimated to the true standard deviation. The sum runs
 * outwards from the highest point of the integrand on a logarithmic scale, so that far tails keep their digits too.
 *
 * @param df - degrees of freedom of the estimate, > 0; infinity when the standard deviation is known
 * @param chance - a monotone probability, log-concave in s
 * @param resolution - the largest step of ln s that still follows the bends of `chance`
 * @see trapezoidal rule on an analytic integrand: Trefethen and Weideman (2014), SIAM Review 56:385–458
 * @example scaleMixture(10, s => normalAbove(2 * s), 0.1) // tAbove(2, 10)
 */
export function scaleMixture(df: number, chance: (s: number) => number, resolution: number): number {
  if (df === Infinity) return chance(1)
  const shape = df / 2
  const logConstant = Math.log(2) + Math.log(shape / (2 * Math.PI)) / 2 - stirlingError(shape)
  const logHeight = (logarithm: number) => {
    const logDensity = logConstant - shape * (Math.expm1(2 * logarithm) - 2 * logarithm)
    return logDensity + Math.log(chance(Math.exp(logarithm)))
  }
  const step = Math.min(resolution, 0.1, 0.35 / Math.sqrt(df))
  const middle = highestPoint(logHeight, chance(1e-9) >= chance(1e9))
  let total = Math.exp(logHeight(middle))
  for (const direction of [-1, 1]) {
    for (let i = 1; ; i++) {
      const term = Math.exp(logHeight(middle + direction * i * step))
      total += term
      if (term <= total * 1e-18) break
    }
  }
  return Math.min(1, total * step)
}

/** Golden-section search; where the chance underflows at both points, its slope says where to go. */
function highestPoint(logHeight: (logarithm: number) => number, falling: boolean): number {
  let [low, high] = [-350, 7]
  const golden = (Math.sqrt(5) - 1) / 2
  while (high - low > 1e-4) {
    const [left, right] = [high - golden * (high - low), low + golden * (high - low)]
    const [atLeft, atRight] = [logHeight(left), logHeight(right)]
    const leftwards = atLeft === -Infinity && atRight === -Infinity ? falling : atLeft > atRight
    if (leftwards) high = right
    else low = left
  }
  return (low + high) / 2
}
