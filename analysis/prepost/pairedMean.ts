/** The mean gain of people tested twice, with the paired t test. */
import { criticalT } from '../confidence.ts'
import { correlation } from '../correlation.ts'
import { tAbove } from '../distributions/t.ts'
import type { Account, Interval } from '../result.ts'
import { mean, variance } from '../sum.ts'
import type { Pair } from './pairing.ts'

/** Means and spreads in points of the test. */
export interface PairedMean extends Account {
  readonly meanBefore: number | null
  readonly meanAfter: number | null
  readonly deviationBefore: number | null
  readonly deviationAfter: number | null
  /** between the two tests; `null` when nobody differs in one of them */
  readonly correlation: number | null
  /** mean of after − before */
  readonly gain: number | null
  /** standard deviation of after − before */
  readonly gainDeviation: number | null
  /** the interval around the mean gain */
  readonly interval: Interval | null
  readonly t: number | null
  readonly df: number | null
  /** two-sided */
  readonly p: number | null
}

const root = (value: number | null) => (value === null ? null : Math.sqrt(value))

/**
 * The mean gain with its t interval and the paired t test.
 *
 * @param pairs - each person's score before and after
 * @returns mean and spreads as far as they exist; interval and test are `null`, with the reason, for fewer than two
 *   people (`tooFew`) or when all gained alike (`noVariance`)
 * @throws RangeError when the confidence is not between 0 and 1
 * @see Student (1908), Biometrika 6:1–25; R: `t.test(after, before, paired = TRUE)`
 * @example pairedMean([{ before: 1, after: 2 }, { before: 1, after: 4 }]).gain // 2
 */
export function pairedMean(pairs: readonly Pair<number>[], confidence = 0.95): PairedMean {
  const [before, after] = [pairs.map(pair => pair.before), pairs.map(pair => pair.after)]
  const gained = pairs.map(pair => pair.after - pair.before)
  const [gain, spread] = [mean(gained), variance(gained)]
  const df = pairs.length - 1
  const critical = df < 1 ? null : criticalT(confidence, df)
  const scale = pairs.reduce((most, pair) => Math.max(most, Math.abs(pair.before), Math.abs(pair.after)), 0)
  // Equal gains of decimal scores differ by what binary fractions leave of them.
  const tested = gain !== null && spread !== null && Math.sqrt(spread) > 1e-12 * scale
  const error = tested ? Math.sqrt(spread / pairs.length) : null
  const t = error === null || gain === null ? null : gain / error
  const reach = error === null || critical === null ? null : critical * error
  return {
    n: pairs.length,
    nMissing: 0,
    meanBefore: mean(before),
    meanAfter: mean(after),
    deviationBefore: root(variance(before)),
    deviationAfter: root(variance(after)),
    correlation: correlation(before, after),
    gain,
    gainDeviation: root(spread),
    interval: gain === null || reach === null ? null : { low: gain - reach, high: gain + reach },
    t,
    df: t === null ? null : df,
    p: t === null ? null : 2 * tAbove(Math.abs(t), df),
    method: 'paired t test',
    warnings: pairs.length > 0 && pairs.length < 30 ? ['fewRespondents'] : [],
    reason: pairs.length === 0 ? 'noData' : df < 1 ? 'tooFew' : tested ? null : 'noVariance',
  }
}
