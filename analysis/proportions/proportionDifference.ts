/** The gap between two groups' shares. */
import { chiSquareAbove } from '../distributions/chiSquare.ts'
import type { Interval } from '../result.ts'
import { proportion, type Count } from './proportion.ts'

/** How likely a gap this wide is when the two true shares are equal. */
export interface EqualityTest {
  readonly chiSquare: number
  readonly p: number
}

/** First group's share minus the second's, −1 to 1, with its interval. */
export interface ProportionDifference extends Interval {
  readonly value: number
  /** `null` when both groups gave only one and the same answer, so that there is nothing to test */
  readonly test: EqualityTest | null
}

/**
 * The first group's share minus the second's, with Newcombe's hybrid score interval and the pooled z² test.
 *
 * @param first - women, in a gender gap
 * @param second - men, in a gender gap
 * @returns `null` when one of the groups is empty
 * @throws RangeError when a count is not a part of its whole, or the confidence is not between 0 and 1
 * @see Newcombe (1998), Statistics in Medicine 17:873–890, method 10; R: `DescTools::BinomDiffCI(method = "score")`,
 *   `prop.test(correct = FALSE)`
 * @example proportionDifference({ n: 27, of: 40 }, { n: 20, of: 40 }) // { value: 0.175, low: -0.0391…, high: 0.3681…, test: … }
 */
export function proportionDifference(
  first: Count,
  second: Count,
  confidence = 0.95,
): ProportionDifference | null {
  const [one, two] = [proportion(first.n, first.of, confidence), proportion(second.n, second.of, confidence)]
  if (!one || !two) return null
  const value = one.value - two.value
  return {
    value,
    low: value - Math.hypot(one.value - one.low, two.high - two.value),
    high: value + Math.hypot(one.high - one.value, two.value - two.low),
    test: equalityTest(first, second, value),
  }
}

function equalityTest(first: Count, second: Count, difference: number): EqualityTest | null {
  const [yes, all] = [first.n + second.n, first.of + second.of]
  if (yes === 0 || yes === all) return null
  const pooled = yes / all
  const chiSquare = difference ** 2 / (pooled * (1 - pooled) * (1 / first.of + 1 / second.of))
  return { chiSquare, p: chiSquareAbove(chiSquare, 1) }
}
