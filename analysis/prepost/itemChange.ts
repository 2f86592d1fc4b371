/** Question by question, who learned: shares of right answers before and after, with McNemar's test. */
import { adjusted } from '../multiplicity/adjusted.ts'
import type { Account } from '../result.ts'
import type { Mark } from '../items/mark.ts'
import { mcNemar, type McNemar } from './mcNemar.ts'
import { type Changes, type PairedShares, pairedShares } from './pairedShares.ts'
import type { Pair } from './pairing.ts'

/** One question; `n` counts the people who were shown it both times. */
export interface ItemChange extends Account {
  readonly changes: Changes
  /** `null` when nobody was shown the question both times */
  readonly shares: PairedShares | null
  readonly test: McNemar | null
  /** the mid-p after Holm over the questions of this test */
  readonly pAdjusted: number | null
}

function countChanges(pairs: readonly Pair<Mark>[]): Changes {
  const count = (before: Mark, after: Mark) =>
    pairs.filter(pair => pair.before === before && pair.after === after).length
  return { kept: count(1, 1), gained: count(0, 1), lost: count(1, 0), neither: count(0, 0) }
}

/**
 * The change on every question of a test taken twice.
 *
 * @param items - one list a question, of each person's marks before and after; `null` where it was not shown
 * @returns in the order of the questions
 * @throws RangeError when the confidence is not between 0 and 1
 * @see McNemar (1947), Psychometrika 12:153–157; Holm (1979), Scand. J. Statist. 6:65–70; R: `exact2x2::mcnemar.exact` a
 *   question, `p.adjust(midP, "holm")`
 * @example itemChanges([[{ before: 0, after: 1 }, { before: 1, after: 1 }]])[0]?.shares?.difference // 0.5
 */
export function itemChanges(items: readonly (readonly Pair<Mark>[])[], confidence = 0.95): ItemChange[] {
  const tested = items.map(pairs => {
    const changes = countChanges(pairs)
    const shares = pairedShares(changes, confidence)
    return { pairs, changes, shares, test: shares === null ? null : mcNemar(changes.gained, changes.lost) }
  })
  const family = adjusted(tested.map(({ test }) => test?.midP ?? null))
  return tested.map(({ pairs, changes, shares, test }, place) => {
    const n = changes.kept + changes.gained + changes.lost + changes.neither
    return {
      n,
      nMissing: pairs.length - n,
      method: 'McNemar’s mid-p test, Newcombe’s interval, Holm over the questions',
      warnings: [],
      reason: n === 0 ? 'noData' : null,
      changes,
      shares,
      test,
      pAdjusted: family[place] ?? null,
    }
  })
}
