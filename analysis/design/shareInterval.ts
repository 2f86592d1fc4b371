/** Intervals of a share whose standard error comes from the sampling design. */
import { criticalNormal, criticalT, tailOf } from '../confidence.ts'
import { betaQuantile } from '../distributions/beta.ts'
import type { Interval } from '../result.ts'
import { root } from '../root.ts'

/** A share strictly between 0 and 1 and what is known about it. */
export interface ShareEstimate {
  readonly value: number
  /** > 0 */
  readonly standardError: number
  readonly df: number
  /** people who answered */
  readonly n: number
}

type Method = (share: ShareEstimate, confidence: number) => Interval

/** A t-interval on another scale, where `slope` is the derivative of going there. */
function transformed(
  to: (p: number) => number,
  slope: (p: number) => number,
  back: (x: number) => number,
): Method {
  return ({ value, standardError, df }, confidence) => {
    const reach = criticalT(confidence, df) * standardError * slope(value)
    return { low: back(to(value) - reach), high: back(to(value) + reach) }
  }
}

const logit = transformed(
  p => Math.log(p / (1 - p)),
  p => 1 / (p * (1 - p)),
  x => 1 / (1 + Math.exp(-x)),
)
const arcsine = transformed(
  p => Math.asin(Math.sqrt(p)),
  p => 1 / (2 * Math.sqrt(p * (1 - p))),
  x => Math.sin(Math.min(Math.PI / 2, Math.max(0, x))) ** 2,
)
const symmetric = transformed(
  p => p,
  () => 1,
  x => x,
)

/** Clopper and Pearson's interval for as many people as the design is worth, made wider where it has few units. */
const kornGraubard: Method = ({ value, standardError, df, n }, confidence) => {
  const tail = tailOf(confidence)
  const reach = n > 1 ? criticalT(confidence, n - 1) : criticalNormal(confidence)
  const size = ((value * (1 - value)) / standardError ** 2) * (reach / criticalT(confidence, df)) ** 2
  return {
    low: betaQuantile(tail, size * value, size * (1 - value) + 1),
    high: betaQuantile(1 - tail, size * value + 1, size * (1 - value)),
  }
}

/** The shares whose likelihood, scaled by the design effect, is not much under that of the estimate. */
const likelihood: Method = ({ value, standardError, df, n }, confidence) => {
  const size = ((value * (1 - value)) / standardError ** 2) * ((n - 1) / n)
  const limit = criticalT(confidence, df) ** 2
  const excess = (p: number) =>
    2 * size * (value * Math.log(value / p) + (1 - value) * Math.log((1 - value) / (1 - p))) - limit
  return { low: root(excess, 0, value), high: root(excess, value, 1) }
}

const methods = { logit, kornGraubard, symmetric, arcsine, likelihood }

export type ShareMethod = keyof typeof methods

/**
 * The interval of a share.
 *
 * @param confidence - probability that such an interval covers the true share
 * @throws RangeError when the share is not between 0 and 1, or its standard error or degrees of freedom are not positive
 * @see Korn and Graubard (1998), Survey Methodology 24:193–201; Rao and Scott (1984), Annals of Statistics 12:46–60, for
 *   the scaled likelihood; R: `survey::svyciprop(method = "logit" | "beta" | "mean" | "asin" | "likelihood")`
 * @example shareInterval({ value: 0.2, standardError: 0.03, df: 20, n: 300 }) // { low: 0.144…, high: 0.269… }
 */
export function shareInterval(
  share: ShareEstimate,
  method: ShareMethod = 'logit',
  confidence = 0.95,
): Interval {
  const { value, standardError, df } = share
  if (!(value > 0 && value < 1 && standardError > 0 && df > 0))
    throw new RangeError(
      `shareInterval requires 0 < value < 1, standardError > 0 and df > 0, got ${value}, ${standardError} and ${df}`,
    )
  return methods[method](share, confidence)
}

/**
 * Wilson's interval for a number of people that need not be whole: what is left to say when nobody or everybody gave the
 * answer, so that the design has no standard error to offer.
 *
 * @param size - people that the sample is worth, > 0
 * @example effectiveInterval(0, 96.04) // { low: 0, high: 0.0384… }
 */
export function effectiveInterval(value: number, size: number, confidence = 0.95): Interval {
  if (!(value >= 0 && value <= 1 && size > 0))
    throw new RangeError(`effectiveInterval requires 0 ≤ value ≤ 1 and size > 0, got ${value} and ${size}`)
  const z = criticalNormal(confidence)
  const middle = (size * value + z ** 2 / 2) / (size + z ** 2)
  const reach = (z / (size + z ** 2)) * Math.sqrt(size * value * (1 - value) + z ** 2 / 4)
  return { low: value === 0 ? 0 : middle - reach, high: value === 1 ? 1 : middle + reach }
}
