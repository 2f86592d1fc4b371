/** The respondents who answered every item of a set, which is what reliability is computed on. */

/** The answers to one item as numbers, one a respondent; `null` where there is none. */
export type ItemAnswers = readonly (number | null)[]

/** The answers of those who answered everything. */
export interface CompleteCases {
  /** one list an item, without gaps, all equally long */
  readonly items: readonly (readonly number[])[]
  /** places of these respondents in the lists that came in */
  readonly respondents: readonly number[]
  readonly n: number
  /** respondents left out because an answer was missing */
  readonly nMissing: number
}

/**
 * Keeps the respondents without a missing answer.
 *
 * @param items - one list of answers an item, all of them of the same respondents in the same order
 * @throws RangeError when the items do not have equally many respondents
 * @see R: `X[complete.cases(X), ]`
 * @example completeCases([[1, null], [2, 3]]) // { items: [[1], [2]], respondents: [0], n: 1, nMissing: 1 }
 */
export function completeCases(items: readonly ItemAnswers[]): CompleteCases {
  const asked = items[0]?.length ?? 0
  const uneven = items.find(item => item.length !== asked)
  if (uneven)
    throw new RangeError(
      `completeCases requires items of the same respondents, got ${asked} and ${uneven.length}`,
    )
  const respondents = Array.from({ length: asked }, (_, respondent) => respondent).filter(respondent =>
    items.every(item => item[respondent] !== null),
  )
  return {
    items: items.map(item => respondents.map(respondent => item[respondent] ?? NaN)),
    respondents,
    n: respondents.length,
    nMissing: asked - respondents.length,
  }
}

/**
 * Every respondent's sum over the items.
 *
 * @example itemSums([[1, 0], [1, 1]]) // [2, 1]
 */
export function itemSums(items: readonly (readonly number[])[]): number[] {
  return Array.from({ length: items[0]?.length ?? 0 }, (_, respondent) =>
    items.reduce((total, item) => total + (item[respondent] ?? 0), 0),
  )
}
