/** Reverse coding: an item worded against its scale is turned round before it is counted. */
import type { ItemAnswers } from './completeCases.ts'

/**
 * The answers turned round: low + high − answer. What is missing stays missing.
 *
 * @param low - the lowest answer there is, not the lowest that was given
 * @param high - the highest answer there is
 * @throws RangeError when an answer lies outside low … high
 * @see R: `low + high - answers`
 * @example reversed([1, 5, null], 1, 6) // [6, 2, null]
 */
export function reversed(answers: ItemAnswers, low: number, high: number): (number | null)[] {
  return answers.map(answer => {
    if (answer === null) return null
    if (!(answer >= low && answer <= high))
      throw new RangeError(`reversed requires answers from ${low} to ${high}, got ${answer}`)
    return low + high - answer
  })
}
