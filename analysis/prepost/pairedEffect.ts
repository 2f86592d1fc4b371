/** The size of a mean gain in standard deviations, which compares across tests. */
import { tailOf } from '../confidence.ts'
import { noncentrality } from '../distributions/noncentralT.ts'
import { hedgesCorrection } from '../means/hedges.ts'
import type { Interval, Result } from '../result.ts'
import { pairedMean } from './pairedMean.ts'
import type { Pair } from './pairing.ts'

/** The mean gain over three standard deviations: of the gains, of the scores, and of the scores as the gains imply it. */
export interface PairedEffect {
  /** Cohen's d_z: over the standard deviation of the gains */
  readonly dGain: number
  /** d_z without the bias of small classes (Hedges's g_z) */
  readonly gGain: number
  /** the interval around `gGain`, from the noncentral t distribution */
  readonly interval: Interval
  /** g / d */
  readonly correction: number
  /** Cohen's d_av: over the mean of the standard deviations before and after; `null` where no score differs */
  readonly dScores: number | null
  /** d_av without the bias of small classes */
  readonly gScores: number | null
  /** Cohen's d_rm: d_z · √(2(1 − r)); `null` where nobody differs in one of the tests */
  readonly dRepeated: number | null
}

/**
 * Standardised mean gains. The one over the standard deviation of the scores compares with differences between groups;
 * the one over that of the gains, with the power of a paired test.
 *
 * @param pairs - each person's score before and after
 * @returns `null`, with the reason, for fewer than three people or when all gained alike (`noVariance`)
 * @throws RangeError when the confidence is not between 0 and 1
 * @see Lakens (2013), Frontiers in Psychology 4:863; Goulet-Pelletier and Cousineau (2018), TQMP 14:242–265;
 *   R: `effectsize::hedges_g(after, before, paired = TRUE)` for `gGain`
 * @example pairedEffect(pairs).value?.gGain // 0.364…
 */
export function pairedEffect(pairs: readonly Pair<number>[], confidence = 0.95): Result<PairedEffect> {
  const { n, nMissing, warnings, reason, ...paired } = pairedMean(pairs, confidence)
  const account = { n, nMissing, method: 'standardised mean gain', warnings }
  const { gain, gainDeviation, deviationBefore, deviationAfter, t, df } = paired
  if (gain === null || !gainDeviation || t === null || df === null) return { ...account, reason, value: null }
  // With one degree of freedom the bias has no correction.
  if (df < 2) return { ...account, reason: 'tooFew', value: null }
  const [dGain, correction, tail] = [gain / gainDeviation, hedgesCorrection(df), tailOf(confidence)]
  const end = (above: number) => (correction * noncentrality(t, df, above)) / Math.sqrt(n)
  const spread = ((deviationBefore ?? 0) + (deviationAfter ?? 0)) / 2
  const dScores = spread === 0 ? null : gain / spread
  const r = paired.correlation
  return {
    ...account,
    reason: null,
    value: {
      dGain,
      gGain: dGain * correction,
      interval: { low: end(tail), high: end(1 - tail) },
      correction,
      dScores,
      gScores: dScores === null ? null : dScores * correction,
      dRepeated: r === null ? null : dGain * Math.sqrt(2 * (1 - r)),
    },
  }
}
