/** Feldt's interval for Cronbach's alpha. */
import { tailOf } from '../confidence.ts'
import { fQuantile } from '../distributions/f.ts'
import type { Interval } from '../result.ts'

/**
 * The interval around an alpha, from the F distribution that (1 − true alpha) / (1 − alpha) follows.
 *
 * @param alpha - the alpha found, at most 1
 * @param n - respondents, at least 2
 * @param items - items of the scale, at least 2
 * @param confidence - probability that such an interval covers the true alpha, 0 < c < 1
 * @throws RangeError when there are too few respondents or items, or alpha is above 1
 * @see Feldt (1965), Psychometrika 30:357–370; R: `psychometric::alpha.CI(alpha, items, n, confidence)`
 * @example feldt(0.8, 100, 5) // { low: 0.7305…, high: 0.8558… }
 */
export function feldt(alpha: number, n: number, items: number, confidence = 0.95): Interval {
  if (!(alpha <= 1 && n >= 2 && items >= 2))
    throw new RangeError(
      `feldt requires alpha ≤ 1, n ≥ 2 and two items, got ${alpha}, ${n} and ${items} items`,
    )
  const tail = tailOf(confidence)
  const end = (probability: number) => 1 - (1 - alpha) * fQuantile(probability, n - 1, (n - 1) * (items - 1))
  return { low: end(1 - tail), high: end(tail) }
}
