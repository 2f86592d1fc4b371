/** How the respondents of a report stand for others: what its intervals and tests rest on. */
import { criticalT } from '../confidence.ts'

export interface Sampling {
  /** Respondents in the whole report, whatever group they are in. */
  readonly n: number
  /** Whether each of them carries a weight. */
  readonly weighted: boolean
  readonly confidence: number
  /** How many standard errors an interval reaches to each side. */
  readonly reach: (df: number) => number
}

export function samplingOf(n: number, weighted: boolean, confidence = 0.95): Sampling {
  // Thousands of cells share a few hundred degrees of freedom.
  const known = new Map<number, number>()
  const reach = (df: number) => {
    const found = known.get(df) ?? criticalT(confidence, df)
    known.set(df, found)
    return found
  }
  return { n, weighted, confidence, reach }
}
