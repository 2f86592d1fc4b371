/** From how many people on a figure may be shown. */

/** Who will see a table, or what it is about: a question on private life needs more people even inside the office. */
export type Audience = 'internal' | 'public' | 'sensitive'

/** Fewest people in a cell of counts that may be shown. */
export const thresholds: Readonly<Record<Audience, number>> = { internal: 5, public: 10, sensitive: 10 }

/** People, unweighted, that a share or a mean must rest on to be shown, and to be shown without a caution. */
export const fewestShown = 25
export const fewestWithoutCaution = 50

/**
 * Whether a share or a mean may be shown, by the number of people it rests on.
 *
 * @param n - people, unweighted
 * @returns `'small'` under 25: withhold it; `'few'` under 50: show it with a caution; else `null`
 * @see DHS Program, Guide to DHS Statistics: an asterisk under 25 cases, parentheses for 25–49
 * @example baseCaution(30) // 'few'
 */
export function baseCaution(n: number): 'small' | 'few' | null {
  if (!(n >= 0)) throw new RangeError(`baseCaution requires n ≥ 0, got ${n}`)
  return n < fewestShown ? 'small' : n < fewestWithoutCaution ? 'few' : null
}

/**
 * An estimated number of people, rounded so that nobody reads an exactness into it that a sample cannot have.
 *
 * @returns tens up to 1,000, hundreds above
 * @example roundedPeople(12345.6) // 12300
 */
export function roundedPeople(people: number): number {
  const step = people > 1000 ? 100 : 10
  return Math.round(people / step) * step
}
