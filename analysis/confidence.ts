/** How many standard errors an interval reaches on each side of its estimate. */
import { normalQuantile } from './distributions/normal.ts'
import { tQuantile } from './distributions/t.ts'

/** The probability left outside an interval on one side, 0.025 for 95 %. */
export function tailOf(confidence: number): number {
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`confidence requires 0 < confidence < 1, got ${confidence}`)
  return (1 - confidence) / 2
}

/**
 * Standard errors to each side of an estimate that is normally distributed.
 *
 * @throws RangeError when the confidence is not between 0 and 1
 * @example criticalNormal(0.95) // 1.959963984540054
 */
export function criticalNormal(confidence: number): number {
  return -normalQuantile(tailOf(confidence))
}

/**
 * Standard errors to each side of an estimate whose standard error is itself estimated.
 *
 * @param df - degrees of freedom of the standard error
 * @throws RangeError when the confidence is not between 0 and 1, or df is not positive
 * @example criticalT(0.95, 10) // 2.2281388519862744
 */
export function criticalT(confidence: number, df: number): number {
  const found = known.get(confidence)?.get(df)
  if (found !== undefined) return found
  const critical = -tQuantile(tailOf(confidence), df)
  const byDf = known.get(confidence) ?? new Map<number, number>()
  if (byDf.size < mostKnown) known.set(confidence, byDf.set(df, critical))
  return critical
}

/** Thousands of figures in a report share a few hundred degrees of freedom, and the quantile takes its time. */
const known = new Map<number, Map<number, number>>()
const mostKnown = 10_000
