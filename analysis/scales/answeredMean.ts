/** The score on a scale under the rule for missing answers: the mean of what was answered, if enough was. */
import type { Account } from '../result.ts'
import type { ItemAnswers } from './completeCases.ts'

/** The scores of all respondents; `n` of them have one, `nMissing` answered too little. */
export interface AnsweredMean extends Account {
  /** one score a respondent, in the units of the items; `null` where too few items were answered */
  readonly scores: readonly (number | null)[]
  /** how many items a respondent must have answered */
  readonly required: number
  /** respondents who answered every item */
  readonly nComplete: number
}

/**
 * Scores every respondent by the mean of the items answered. Nothing is imputed: who answered fewer than the share of
 * the items asked for has no score.
 *
 * @param items - one list of answers an item, reversed where need be, all of the same respondents
 * @param share - the share of the items that must be answered, 0 < share ≤ 1
 * @throws RangeError when share is out of range, or there is no item
 * @see Schafer and Graham (2002), Psychological Methods 7:157–158, on averaging the available items;
 *   R: `ifelse(rowSums(!is.na(X)) >= share * ncol(X), rowMeans(X, na.rm = TRUE), NA)`
 * @example answeredMean([[4, 4], [5, null]], 0.8).scores // [4.5, null]
 */
export function answeredMean(items: readonly ItemAnswers[], share = 0.8): AnsweredMean {
  if (!(share > 0 && share <= 1)) throw new RangeError(`answeredMean requires 0 < share ≤ 1, got ${share}`)
  if (items.length === 0) throw new RangeError('answeredMean requires at least one item, got none')
  // 0.8 × 5 is a hair above 4 in binary.
  const required = Math.ceil(share * items.length - 1e-9)
  let nComplete = 0
  const scores = Array.from({ length: items[0]?.length ?? 0 }, (_, respondent) => {
    const answers = items.map(item => item[respondent] ?? null).filter(answer => answer !== null)
    if (answers.length === items.length) nComplete += 1
    return answers.length < required ? null : answers.reduce((a, b) => a + b, 0) / answers.length
  })
  const n = scores.filter(score => score !== null).length
  return {
    scores,
    required,
    nComplete,
    n,
    nMissing: scores.length - n,
    method: `mean of the items answered, at least ${required} of ${items.length}`,
    warnings: [],
    reason: n === 0 ? 'noData' : null,
  }
}
