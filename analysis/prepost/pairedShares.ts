/** How much a share of right answers changed between two tests of the same people. */
import { criticalNormal } from '../confidence.ts'
import { proportion } from '../proportions/proportion.ts'
import type { Interval } from '../result.ts'
import { root } from '../root.ts'

/** People by what they did in the two tests; whole numbers. */
export interface Changes {
  /** right both times */
  readonly kept: number
  /** wrong before, right after */
  readonly gained: number
  /** right before, wrong after */
  readonly lost: number
  /** wrong both times */
  readonly neither: number
}

/** Share after − share before, −1 to 1. */
export interface PairedShares {
  readonly before: number
  readonly after: number
  readonly difference: number
  /** Newcombe's hybrid score interval */
  readonly interval: Interval
  /** Tango's score interval */
  readonly tango: Interval
}

/** How far being right the first time goes with being right the second time, corrected for continuity. */
function association({ kept, gained, lost, neither }: Changes): number {
  const margins = (kept + gained) * (lost + neither) * (kept + lost) * (gained + neither)
  const excess = kept * neither - gained * lost
  const n = kept + gained + lost + neither
  if (margins === 0) return 0
  return (excess > 0 ? Math.max(0, excess - n / 2) : excess) / Math.sqrt(margins)
}

function newcombe(changes: Changes, confidence: number): Interval {
  const { kept, gained, lost, neither } = changes
  const n = kept + gained + lost + neither
  const [after, before] = [proportion(kept + gained, n, confidence), proportion(kept + lost, n, confidence)]
  if (!after || !before) throw new RangeError(`pairedShares requires people, got ${n}`)
  const phi = association(changes)
  const reach = (one: number, other: number) => Math.sqrt(one ** 2 - 2 * phi * one * other + other ** 2)
  const difference = after.value - before.value
  return {
    low: difference - reach(after.value - after.low, before.high - before.value),
    high: difference + reach(before.value - before.low, after.high - after.value),
  }
}

/** The score statistic of the hypothesis that the share rose by `difference`, in standard errors. */
function score({ kept, gained, lost, neither }: Changes, difference: number): number {
  const n = kept + gained + lost + neither
  const linear = (2 * n - gained + lost) * difference - gained - lost
  const constant = -lost * difference * (1 - difference)
  // The chance of a loss that fits the counts best under this difference.
  const loss = (Math.sqrt(Math.max(0, linear ** 2 - 8 * n * constant)) - linear) / (4 * n)
  const variance = n * (2 * loss + difference * (1 - difference))
  const excess = gained - lost - n * difference
  return excess === 0 ? 0 : excess / Math.sqrt(Math.max(0, variance))
}

function tango(changes: Changes, difference: number, confidence: number): Interval {
  const z = criticalNormal(confidence)
  return {
    low: difference === -1 ? -1 : root(at => score(changes, at) - z, -1, difference),
    high: difference === 1 ? 1 : root(at => score(changes, at) + z, difference, 1),
  }
}

/**
 * The change of a share with two intervals that hold in small groups and at the ends.
 *
 * @returns `null` when nobody is there
 * @throws RangeError when a count is not a whole number ≥ 0, or the confidence is not between 0 and 1
 * @see Newcombe (1998), Statistics in Medicine 17:2635–2650, method 10; Tango (1998), ibid. 17:891–908;
 *   R: `PropCIs::scoreci.mp(lost, gained, n, confidence)` for Tango's
 * @example pairedShares({ kept: 1, gained: 1, lost: 7, neither: 12 })?.interval // { low: -0.506…, high: -0.025… }
 */
export function pairedShares(changes: Changes, confidence = 0.95): PairedShares | null {
  const { kept, gained, lost, neither } = changes
  if (![kept, gained, lost, neither].every(count => Number.isInteger(count) && count >= 0))
    throw new RangeError(`pairedShares requires whole counts ≥ 0, got ${JSON.stringify(changes)}`)
  const n = kept + gained + lost + neither
  if (n === 0) return null
  const difference = (gained - lost) / n
  return {
    before: (kept + lost) / n,
    after: (kept + gained) / n,
    difference,
    interval: newcombe(changes, confidence),
    tango: tango(changes, difference, confidence),
  }
}
