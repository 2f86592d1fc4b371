/** Whether more people went from wrong to right than from right to wrong: McNemar's test. */
import { binomialBelow, binomialDensity } from '../distributions/binomial.ts'
import { chiSquareAbove } from '../distributions/chiSquare.ts'

export interface McNemar {
  /** two-sided and exact */
  readonly exact: number
  /** the exact p less half the chance of the observed table: the one to show */
  readonly midP: number
  /** the large-sample test; `null` when nobody changed */
  readonly asymptotic: {
    readonly chiSquare: number
    /** with Edwards' continuity correction */
    readonly corrected: number
    readonly p: number
  } | null
}

/**
 * McNemar's test of the people who changed; those who did not change say nothing about a change. When nobody changed
 * both p-values are 1.
 *
 * @param gained - people wrong before and right after
 * @param lost - people right before and wrong after
 * @throws RangeError when a count is not a whole number ≥ 0
 * @see McNemar (1947), Psychometrika 12:153–157; mid-p: Fagerland, Lydersen and Laake (2013), BMC Med. Res. Methodol.
 *   13:91; R: `exact2x2::mcnemar.exact`, for the exact p also `binom.test(gained, gained + lost)$p.value`
 * @example mcNemar(9, 4) // { exact: 0.2668…, midP: 0.1795…, asymptotic: { chiSquare: 1.923…, … } }
 */
export function mcNemar(gained: number, lost: number): McNemar {
  if (![gained, lost].every(count => Number.isInteger(count) && count >= 0))
    throw new RangeError(`mcNemar requires whole counts ≥ 0, got ${gained} and ${lost}`)
  const changed = gained + lost
  if (changed === 0) return { exact: 1, midP: 1, asymptotic: null }
  const fewer = Math.min(gained, lost)
  const tail = binomialBelow(fewer, changed, 0.5)
  const gap = Math.abs(gained - lost)
  const chiSquare = gap ** 2 / changed
  return {
    exact: Math.min(1, 2 * tail),
    midP: gap === 0 ? 1 : 2 * tail - binomialDensity(fewer, changed, 0.5),
    asymptotic: {
      chiSquare,
      corrected: Math.max(0, gap - 1) ** 2 / changed,
      p: chiSquareAbove(chiSquare, 1),
    },
  }
}
