/** The smallest effect that a study of given size would probably have found: what to show beside "no difference found". */
import { tailOf } from '../confidence.ts'
import { noncentralTAbove, noncentralTBelow } from '../distributions/noncentralT.ts'
import { normalQuantile } from '../distributions/normal.ts'
import { tQuantile } from '../distributions/t.ts'
import { arcsine } from '../proportions/cohenH.ts'
import { root } from '../root.ts'

/** How sure a study is to be. */
export interface Ambition {
  /** probability of finding an effect that is there, 0–1 */
  readonly power?: number
  /** 1 − the probability of finding one that is not there, 0–1 */
  readonly confidence?: number
  /** by how much the sampling design inflates the variance; 1 for a simple random sample */
  readonly designEffect?: number
}

function requireSize(name: string, n: number) {
  if (!(n >= 2)) throw new RangeError(`${name} requires at least 2 people, got ${n}`)
}

/** The probability that a two-sided t-test finds an effect whose t is on average `ncp`. */
function tTestPower(ncp: number, df: number, confidence: number): number {
  const critical = -tQuantile(tailOf(confidence), df)
  return Math.min(1, noncentralTAbove(critical, df, ncp) + noncentralTBelow(-critical, df, ncp))
}

/** Cohen's d at which the t-test reaches the power; d = 1 makes t on average `unit`. */
function solveEffect(unit: number, df: number, { power = 0.8, confidence = 0.95 }: Ambition): number {
  if (!(power > 1 - confidence && power < 1))
    throw new RangeError(`detectableEffect requires 1 − confidence < power < 1, got ${power}`)
  const farthest = 20 + 4 * -tQuantile(tailOf(confidence), df)
  return root(ncp => tTestPower(ncp, df, confidence) - power, 0, farthest) / unit
}

/**
 * The power of a two-sided t-test between two groups for a standardised difference.
 *
 * @param d - difference of the means over the standard deviation
 * @throws RangeError when a group has fewer than two people
 * @see Cohen (1988), ch. 2; R: `pwr::pwr.t2n.test(n1, n2, d)$power`
 * @example differencePower(0.3, 30, 25) // 0.1927…
 */
export function differencePower(d: number, n1: number, n2: number, confidence = 0.95): number {
  requireSize('differencePower', Math.min(n1, n2))
  return tTestPower(d * Math.sqrt((n1 * n2) / (n1 + n2)), n1 + n2 - 2, confidence)
}

/**
 * The smallest standardised difference (Cohen's d) between two groups that a t-test would find with the power wanted.
 *
 * @throws RangeError when a group has fewer than two people, or the power is not between 1 − confidence and 1
 * @see Cohen (1988), ch. 2; R: `pwr::pwr.t2n.test(n1, n2, power = 0.8)$d`, which stops at four digits
 * @example detectableDifference(30, 25) // 0.7727…
 */
export function detectableDifference(n1: number, n2: number, ambition: Ambition = {}): number {
  requireSize('detectableDifference', Math.min(n1, n2))
  const unit = Math.sqrt((n1 * n2) / (n1 + n2))
  return solveEffect(unit, n1 + n2 - 2, ambition) * Math.sqrt(ambition.designEffect ?? 1)
}

/**
 * The smallest mean change, over the standard deviation of the changes, that a paired t-test would find.
 *
 * @param pairs - people measured twice
 * @throws RangeError for fewer than two pairs, or when the power is not between 1 − confidence and 1
 * @see Cohen (1988), ch. 2; R: `pwr::pwr.t.test(n = pairs, power = 0.8, type = "paired")$d`
 * @example detectableChange(55) // 0.3846…
 */
export function detectableChange(pairs: number, ambition: Ambition = {}): number {
  requireSize('detectableChange', pairs)
  return solveEffect(Math.sqrt(pairs), pairs - 1, ambition) * Math.sqrt(ambition.designEffect ?? 1)
}

/** Standard errors an effect must be away from zero to be found with the power wanted, by the normal distribution. */
function normalReach({ power = 0.8, confidence = 0.95, designEffect = 1 }: Ambition): number {
  return (normalQuantile(power) - normalQuantile(tailOf(confidence))) * Math.sqrt(designEffect)
}

/**
 * The quick figure for large groups: the smallest standardised difference, which is also the smallest Cohen's h.
 *
 * @param n1 - people in the first group
 * @param n2 - people in the second group; infinity for a comparison with a known value or a paired one
 * @throws RangeError when a group is empty or the power is not between 0 and 1
 * @see Cohen (1988), chs. 2 and 6
 * @example detectableRoughly(30, 25) // 0.7586…
 */
export function detectableRoughly(n1: number, n2: number, ambition: Ambition = {}): number {
  if (!(n1 > 0 && n2 > 0))
    throw new RangeError(`detectableRoughly requires people in both groups, got ${n1} and ${n2}`)
  return normalReach(ambition) * Math.sqrt(1 / n1 + 1 / n2)
}

/**
 * By how much a share would have to be above another for the difference to be found.
 *
 * @param share - the lower share, 0–1
 * @returns `null` when even everybody would not be enough
 * @throws RangeError when the share is not between 0 and 1 or a group is empty
 * @see Cohen (1988), ch. 6; R: `sin(asin(sqrt(share)) + h / 2)^2 - share`
 * @example detectableShare(0.4, 30, 25) // 0.3644…
 */
export function detectableShare(
  share: number,
  n1: number,
  n2: number,
  ambition: Ambition = {},
): number | null {
  if (!(share >= 0 && share <= 1))
    throw new RangeError(`detectableShare requires 0 ≤ share ≤ 1, got ${share}`)
  const angle = (arcsine(share) + detectableRoughly(n1, n2, ambition)) / 2
  return angle > Math.PI / 2 ? null : Math.sin(angle) ** 2 - share
}
