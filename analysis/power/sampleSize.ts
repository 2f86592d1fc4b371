/** How many people a survey has to ask. */
import { criticalNormal } from '../confidence.ts'
import { normalQuantile } from '../distributions/normal.ts'

/** What the survey is to achieve. */
export interface Precision {
  /** the share expected, 0–1; ½ asks for most people */
  readonly share: number
  /** half the width of the interval wanted, 0–1 */
  readonly margin: number
  readonly confidence?: number
  /** by how much the sampling design inflates the variance; 1 for a simple random sample */
  readonly designEffect?: number
  /** how many people there are to ask from; leave out when they are very many */
  readonly population?: number
}

/**
 * People needed to know a share within a margin; round up.
 *
 * @throws RangeError when the share is not between 0 and 1, margin or design effect is not positive, or the
 *   population is empty
 * @see Cochran (1977), Sampling Techniques, ch. 4; R: `n <- designEffect * qnorm(0.975)^2 * share * (1 - share) / margin^2`,
 *   `n / (1 + (n - 1) / population)`
 * @example sampleSize({ share: 0.4, margin: 0.05, designEffect: 1.5, population: 2000 }) // 433.48…
 */
export function sampleSize({
  share,
  margin,
  confidence = 0.95,
  designEffect = 1,
  population = Infinity,
}: Precision): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`sampleSize requires 0 ≤ share ≤ 1, got ${share}`)
  if (!(margin > 0 && designEffect > 0 && population >= 1))
    throw new RangeError(
      `sampleSize requires margin and designEffect > 0 and population ≥ 1, got ${margin}, ${designEffect} and ${population}`,
    )
  const endless = (designEffect * criticalNormal(confidence) ** 2 * share * (1 - share)) / margin ** 2
  // A share that is known to be 0 or 1 needs nobody to be asked.
  return endless === 0 ? 0 : endless / (1 - 1 / population + endless / population)
}

/**
 * People needed in each of two groups to find that their shares differ; round up.
 *
 * @param first - the true share of the first group, 0–1
 * @param second - the true share of the second group, 0–1, another one
 * @param power - probability of finding the difference
 * @throws RangeError when the shares are equal or not between 0 and 1, or the power is not between 0 and 1
 * @see Fleiss, Levin and Paik (2003), ch. 4; R: `power.prop.test(p1 = first, p2 = second, power = power)$n`
 * @example groupSize(0.4, 0.5) // 387.33…
 */
export function groupSize(first: number, second: number, power = 0.8, confidence = 0.95): number {
  if (!(Math.min(first, second) >= 0 && Math.max(first, second) <= 1 && first !== second))
    throw new RangeError(`groupSize requires two different shares from 0 to 1, got ${first} and ${second}`)
  const z = criticalNormal(confidence)
  const pooled = (first + second) / 2
  const equal = z * Math.sqrt(2 * pooled * (1 - pooled))
  const unequal = Math.sqrt(first * (1 - first) + second * (1 - second))
  return ((equal + normalQuantile(power) * unequal) / (first - second)) ** 2
}
