/** What every figure of a report has in common. */
import { criticalT } from '../confidence.ts'
import type { SampleDesign } from '../design/sampleDesign.ts'
import { type Segments, segmentsOf } from '../design/segments.ts'
import type { Grouping } from './grouping.ts'
import { type Pair, pairsOf } from './pairs.ts'
import type { Disclosure } from './withholding.ts'

export interface Standing {
  readonly grouping: Grouping
  /** Those whom the filter leaves out, where they are protected like everybody else; `null` where nobody is. */
  readonly leftOut: Grouping | null
  /** Nothing at all may be shown. */
  readonly closed: boolean
  readonly pairs: readonly Pair[]
  readonly confidence: number
  /** How many standard errors an interval reaches to each side. */
  readonly reach: (df: number) => number
  readonly disclosure: Disclosure
  /** How the respondents were drawn and weighted; `null` where each stands for themselves. */
  readonly sample: { readonly design: SampleDesign; readonly segments: Segments } | null
}

export function standingOf(
  { grouping, leftOut, closed }: Pick<Standing, 'grouping' | 'leftOut' | 'closed'>,
  design: SampleDesign | null,
  disclosure: Disclosure,
  confidence = 0.95,
): Standing {
  // Thousands of cells share a few hundred degrees of freedom.
  const known = new Map<number, number>()
  const reach = (df: number) => {
    const found = known.get(df) ?? criticalT(confidence, df)
    known.set(df, found)
    return found
  }
  const sample = design && { design, segments: segmentsOf(design, grouping) }
  return { grouping, leftOut, closed, pairs: pairsOf(grouping), confidence, reach, disclosure, sample }
}
