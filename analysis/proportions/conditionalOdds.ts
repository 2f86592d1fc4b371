/** The odds ratio given both margins of a two-by-two table: Fisher's estimate and its exact interval. */
import { tailOf } from '../confidence.ts'
import { rootNear } from '../root.ts'
import { requireFourfold, type Fourfold } from './fourfold.ts'
import type { OpenInterval } from './koopman.ts'

/** 0 or more; `null` where the estimate or an end is infinite. */
export interface ConditionalOdds extends OpenInterval {
  readonly value: number | null
}

/** What the first cell can be, and the logarithms of its chances under odds 1, up to a constant. */
interface Support {
  readonly counts: readonly number[]
  readonly logChances: readonly number[]
}

function supportOf([[a, b], [c, d]]: Fourfold): Support {
  const [lowest, highest] = [Math.max(0, a - d), Math.min(a + b, a + c)]
  const counts = Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index)
  let logChance = 0
  const logChances = counts.map(x => {
    if (x > lowest) logChance += Math.log(((a + b - x + 1) * (a + c - x + 1)) / (x * (d - a + x)))
    return logChance
  })
  return { counts, logChances }
}

/** The sum of `term(x)` weighted by the chance of x under the odds ratio. */
function expected({ counts, logChances }: Support, logOdds: number, term: (x: number) => number): number {
  const logWeights = logChances.map((chance, index) => chance + (counts[index] ?? 0) * logOdds)
  const largest = logWeights.reduce((a, b) => Math.max(a, b), -Infinity)
  const weights = logWeights.map(weight => Math.exp(weight - largest))
  const whole = weights.reduce((total, weight) => total + weight, 0)
  return weights.reduce((total, weight, index) => total + weight * term(counts[index] ?? 0), 0) / whole
}

/** The odds at which a function of their logarithm is zero. */
const solve = (value: (logOdds: number) => number) => Math.exp(rootNear(value, 0, 4))

/**
 * The odds ratio most likely to give the first cell, given the margins, with the exact interval of Fisher's test.
 *
 * @param table - `[[yes1, no1], [yes2, no2]]`
 * @returns `null` when the table is empty; 0 where the first cell is the smallest the margins allow, a `null` estimate
 *   (infinity) where it is the largest
 * @throws RangeError when a cell is not a count, or the confidence is not between 0 and 1
 * @see Cornfield (1956); R: `fisher.test(table)$estimate` and `$conf.int`
 * @example conditionalOdds([[27, 13], [20, 20]]) // { value: 2.057…, low: 0.765…, high: 5.692… }
 */
export function conditionalOdds(table: Fourfold, confidence = 0.95): ConditionalOdds | null {
  requireFourfold('conditionalOdds', table)
  const tail = tailOf(confidence)
  if (table.flat().every(cell => cell === 0)) return null
  const observed = table[0][0]
  const support = supportOf(table)
  const [smallest, largest] = [observed === support.counts[0], observed === support.counts.at(-1)]
  const excess = (side: (x: number) => boolean) => (logOdds: number) =>
    Math.log(expected(support, logOdds, x => Number(side(x))) / tail)
  return {
    value: smallest ? 0 : largest ? null : solve(logOdds => expected(support, logOdds, x => x) - observed),
    low: smallest ? 0 : solve(excess(x => x >= observed)),
    high: largest ? null : solve(excess(x => x <= observed)),
  }
}
