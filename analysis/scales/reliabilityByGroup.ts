/** Reliability for women and for men: a scale must hold for each group that it compares. */
import type { ItemAnswers } from './completeCases.ts'
import { reliability, type Reliability } from './reliability.ts'

/**
 * Cronbach's alpha and the score within each group.
 *
 * @param items - one list of answers an item, all of the same respondents
 * @param groups - each respondent's group; who has `null` belongs to none
 * @param levels - the groups to report, in this order; one without respondents is reported with the reason `noData`
 * @throws RangeError when there are not as many groups as respondents
 * @see R: `lapply(split(X, group), psych::alpha)`
 * @example reliabilityByGroup(items, sexes, ['female', 'male']).get('female')?.alpha
 */
export function reliabilityByGroup(
  items: readonly ItemAnswers[],
  groups: readonly (string | null)[],
  levels: readonly string[],
  confidence = 0.95,
): ReadonlyMap<string, Reliability> {
  const uneven = items.find(item => item.length !== groups.length)
  if (uneven)
    throw new RangeError(
      `reliabilityByGroup requires a group for each respondent, got ${groups.length} for ${uneven.length}`,
    )
  return new Map(
    levels.map(level => {
      const own = items.map(item => item.filter((_, respondent) => groups[respondent] === level))
      return [level, reliability(own, confidence)]
    }),
  )
}
