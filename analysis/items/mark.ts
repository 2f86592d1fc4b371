/** Marking: an answer to a knowledge question becomes right or wrong. */

/** The code of the option chosen; `null` when the question was shown and left out. */
export type Choice = string | number | null

/** 1 right, 0 wrong; `null` when the question was not shown. */
export type Mark = 0 | 1 | null

/**
 * Marks the answers to one question. Leaving it out is wrong, as not knowing is, unless it was not shown.
 *
 * @param key - the code of the right answer
 * @param shown - whether each person saw the question; everybody did if absent
 * @throws RangeError when there are not as many `shown` as choices
 * @see R: `as.numeric(choices %in% key)`
 * @example marks(['b', 'a', null], 'b') // [1, 0, 0]
 */
export function marks(
  choices: readonly Choice[],
  key: string | number,
  shown: readonly boolean[] = choices.map(() => true),
): Mark[] {
  if (shown.length !== choices.length)
    throw new RangeError(
      `marks requires one shown for each choice, got ${shown.length} for ${choices.length}`,
    )
  return choices.map((choice, person) => (shown[person] ? (choice === key ? 1 : 0) : null))
}

/**
 * Every person's number of right answers; the questions not shown to a person count for nothing.
 *
 * @param items - one list of marks a question, all of the same people
 * @returns `null` for a person who was shown no question at all
 * @see R: `rowSums(marks, na.rm = TRUE)`
 * @example numberRight([[1, 0, null], [1, null, null]]) // [2, 0, null]
 */
export function numberRight(items: readonly (readonly Mark[])[]): (number | null)[] {
  return Array.from({ length: items[0]?.length ?? 0 }, (_, person) => {
    const own = items.map(item => item[person] ?? null).filter(mark => mark !== null)
    return own.length === 0 ? null : own.reduce<number>((total, mark) => total + mark, 0)
  })
}
