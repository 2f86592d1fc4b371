/** The gender parity index: women's share divided by men's. */
import { criticalNormal } from '../confidence.ts'
import type { Interval } from '../result.ts'
import { koopman, type OpenInterval } from './koopman.ts'
import { requireCount, type Count } from './proportion.ts'

/** A ratio of shares, 0 or more; 1 is parity. */
export interface Parity {
  readonly value: number
  /** the index made symmetric about 1, from 0 to 2, so that 0.5 and 1.5 are equally far from parity */
  readonly adjusted: number
  /** whether the adjusted index lies within UNESCO's band of parity, 0.97 to 1.03 */
  readonly balanced: boolean
  /** the customary interval; `null` where it is not defined: no women gave the answer, or everybody did */
  readonly katz: Interval | null
  /** the interval to show: Katz's, or Koopman's where that is not defined */
  readonly interval: OpenInterval
}

/**
 * The first group's share divided by the second's, as UNESCO's gender parity index (women / men).
 *
 * @param first - women, in a gender parity index
 * @param second - men, in a gender parity index
 * @returns `null` when a group is empty, or nobody in the second gave the answer
 * @throws RangeError when a count is not a part of its whole, or the confidence is not between 0 and 1
 * @see UNESCO Institute for Statistics, adjusted gender parity index; Katz et al. (1978), Biometrics 34:469–474;
 *   R: `DescTools::BinomRatioCI(method = "katz.log")`
 * @example parity({ n: 20, of: 40 }, { n: 16, of: 40 }) // { value: 1.25, adjusted: 1.2, balanced: false, … }
 */
export function parity(first: Count, second: Count, confidence = 0.95): Parity | null {
  requireCount('parity', first)
  requireCount('parity', second)
  const score = koopman(first, second, confidence)
  if (score === null || second.n === 0) return null
  const value = first.n / first.of / (second.n / second.of)
  const adjusted = value <= 1 ? value : 2 - 1 / value
  const katz = katzInterval(value, first, second, confidence)
  return { value, adjusted, balanced: adjusted >= 0.97 && adjusted <= 1.03, katz, interval: katz ?? score }
}

function katzInterval(value: number, first: Count, second: Count, confidence: number): Interval | null {
  const everybody = first.n === first.of && second.n === second.of
  if (first.n === 0 || everybody) return null
  const error = Math.sqrt(1 / first.n - 1 / first.of + 1 / second.n - 1 / second.of)
  const reach = criticalNormal(confidence) * error
  return { low: value * Math.exp(-reach), high: value * Math.exp(reach) }
}
