/** The gain as a share of what there was to gain: Hake's gain of a class and Marx and Cummings' change of a person. */
import { criticalT } from '../confidence.ts'
import type { Account, Interval, Warning } from '../result.ts'
import { mean, variance } from '../sum.ts'
import type { Pair } from './pairing.ts'

/** The lowest and the highest score a test can give. */
export interface ScoreRange {
  readonly low: number
  readonly high: number
}

/** The share of people at an end of the test, where a gain or a loss cannot show; 15 % or more is flagged. */
export interface Ends {
  readonly floor: number
  readonly ceiling: number
}

export interface NormalisedGain extends Account {
  /** (mean after − mean before) / (highest − mean before), at most 1; `null` when all began at the top */
  readonly classGain: number | null
  /** the mean of everybody's own (after − before) / (highest − before): biased, to be shown only beside the others */
  readonly meanOwnGain: number | null
  /** people it rests on: those who did not begin at the top */
  readonly nOwnGain: number
  /** the mean of everybody's change c, −1 to 1 */
  readonly change: number | null
  readonly changeDeviation: number | null
  /** the t interval around the mean change; `null` for fewer than two people or when all changed alike */
  readonly changeInterval: Interval | null
  /** people it rests on: those who did not stay at an end of the test */
  readonly nChange: number
  readonly before: Ends | null
  readonly after: Ends | null
}

const flagged = 0.15

/** Gains count against what was left to gain, losses against what there was to lose; at an end nothing can be said. */
function changeOf({ before, after }: Pair<number>, { low, high }: ScoreRange): number | null {
  if (before === after) return before === low || before === high ? null : 0
  return after > before ? (after - before) / (high - before) : (after - before) / (before - low)
}

function endsOf(scores: readonly number[], { low, high }: ScoreRange): Ends | null {
  const share = (end: number) => scores.filter(score => score === end).length / scores.length
  return scores.length === 0 ? null : { floor: share(low), ceiling: share(high) }
}

function intervalOf(values: readonly number[], confidence: number): Interval | null {
  const [centre, spread] = [mean(values), variance(values)]
  if (centre === null || spread === null || spread === 0) return null
  const reach = criticalT(confidence, values.length - 1) * Math.sqrt(spread / values.length)
  return { low: centre - reach, high: centre + reach }
}

/**
 * The normalised gain of a class and of its people. Losses count as they are. The gain of the class is the headline; the
 * mean of people's own gains always carries the warning `biasedGain`, as whoever begins near the top weighs too much.
 *
 * @param pairs - each person's score before and after
 * @param range - what the test can give
 * @throws RangeError when the range is empty or a score lies outside it
 * @see Hake (1998), Am. J. Phys. 66:64–74; Marx and Cummings (2007), Am. J. Phys. 75:87–91; Nissen et al. (2018),
 *   Phys. Rev. Phys. Educ. Res. 14:010115, on the bias; R: `(mean(after) - mean(before)) / (high - mean(before))` for the
 *   class, `ifelse(after > before, (after - before) / (high - before), (after - before) / (before - low))` for the change of
 *   a person, where it is defined
 * @example normalisedGain([{ before: 10, after: 15 }], { low: 0, high: 20 }).classGain // 0.5
 */
export function normalisedGain(
  pairs: readonly Pair<number>[],
  range: ScoreRange,
  confidence = 0.95,
): NormalisedGain {
  const { low, high } = range
  if (!(low < high)) throw new RangeError(`normalisedGain requires low < high, got ${low} and ${high}`)
  const [before, after] = [pairs.map(pair => pair.before), pairs.map(pair => pair.after)]
  const outside = [...before, ...after].find(score => !(score >= low && score <= high))
  if (outside !== undefined)
    throw new RangeError(`normalisedGain requires scores from ${low} to ${high}, got ${outside}`)
  const [start, end] = [mean(before), mean(after)]
  const own = pairs.filter(pair => pair.before < high)
  const changes = pairs.map(pair => changeOf(pair, range)).filter(change => change !== null)
  const spread = variance(changes)
  const [endsBefore, endsAfter] = [endsOf(before, range), endsOf(after, range)]
  const warnings: Warning[] = own.length > 0 ? ['biasedGain'] : []
  if ([endsBefore, endsAfter].some(ends => ends !== null && ends.floor >= flagged)) warnings.push('floor')
  if ([endsBefore, endsAfter].some(ends => ends !== null && ends.ceiling >= flagged)) warnings.push('ceiling')
  return {
    n: pairs.length,
    nMissing: 0,
    classGain: start === null || end === null || own.length === 0 ? null : (end - start) / (high - start),
    meanOwnGain: mean(own.map(pair => (pair.after - pair.before) / (high - pair.before))),
    nOwnGain: own.length,
    change: mean(changes),
    changeDeviation: spread === null ? null : Math.sqrt(spread),
    changeInterval: intervalOf(changes, confidence),
    nChange: changes.length,
    before: endsBefore,
    after: endsAfter,
    method: 'normalised gain of the class (Hake) and normalised change (Marx and Cummings)',
    warnings,
    reason: pairs.length === 0 ? 'noData' : own.length === 0 ? 'notDefined' : null,
  }
}
