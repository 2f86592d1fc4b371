/** Weights that were fitted to known totals, and what that means for standard errors. */
import type { Calibration, SampleDesign } from '../design/sampleDesign.ts'
import type { Warning } from '../result.ts'

export interface Adjustment {
  /** 0 for rows that are left out */
  readonly weights: Float64Array
  readonly calibration: Calibration
  readonly warnings: readonly Warning[]
}

/** Levels with fewer people than this make weights that one person can upset. */
const fewest = 5

export const adjustmentWarnings = (people: readonly Float64Array[], isRescaled: boolean): Warning[] => [
  ...(people.some(counts => counts.some(count => count > 0 && count < fewest))
    ? (['fewInCell'] as const)
    : []),
  ...(isRescaled ? (['rescaled'] as const) : []),
]

/**
 * The design with adjusted weights. Standard errors then rest on what the known totals do not explain, and are smaller
 * where these have to do with the answers.
 *
 * @throws RangeError when the adjustment is of another number of rows
 * @see Deville & Särndal (1992), JASA 87:376–382; R: `survey::postStratify`, `survey::calibrate(calfun = "raking")`
 */
export function adjustedDesign(design: SampleDesign, { weights, calibration }: Adjustment): SampleDesign {
  if (weights.length !== design.n)
    throw new RangeError(`adjustedDesign requires ${design.n} weights, got ${weights.length}`)
  return { ...design, weights, calibration }
}
