/** How well a question tells those who know much from those who know little: the difference between the ends of a class. */
import { sum } from '../sum.ts'
import { thirds } from './thirds.ts'

/** The shares of right answers at both ends of the class. */
export interface Discrimination {
  /** among the best, 0–1 */
  readonly upper: number
  /** among the weakest, 0–1 */
  readonly lower: number
  /** upper − lower, −1 to 1 */
  readonly difference: number
}

/** How many there are at an end, and each person's share of a place there, 0–1. */
type Places = readonly number[]

/** The weakest get the places first; those tied at the cut share what is left alike, so the order does not matter. */
function sharedPlaces(totals: readonly number[], places: number): number[] {
  const sizes = new Map<number, number>()
  for (const total of totals) sizes.set(total, (sizes.get(total) ?? 0) + 1)
  let left = places
  const shares = new Map<number, number>()
  for (const [total, size] of [...sizes].toSorted(([a], [b]) => a - b)) {
    const share = Math.min(1, left / size)
    shares.set(total, share)
    left = Math.max(0, left - size)
  }
  return totals.map(total => shares.get(total) ?? 0)
}

function compare(marks: readonly number[], lower: Places, upper: Places): Discrimination {
  const share = (places: Places) =>
    sum(marks.map((mark, person) => mark * (places[person] ?? 0))) / sum(places)
  const [up, low] = [share(upper), share(lower)]
  return { upper: up, lower: low, difference: up - low }
}

/**
 * The discrimination index D of every question: the share of right answers among the best 27 % less that among the
 * weakest 27 %. People tied at the cut share the remaining places equally.
 *
 * @param items - one list of marks 0/1 a question, all of the same people
 * @param totals - each person's score, by which the ends are found
 * @param share - of the people at each end, 0 < share ≤ 0.5; 27 % tells normal distributions apart best
 * @returns in the order of the questions; `null` when nobody is there
 * @throws RangeError when share is out of range
 * @see Kelley (1939), J. Educational Psychology 30:17–24; R:
 *   `weighted.mean(item, pmin(1, pmax(0, (h - colSums(outer(t, t, ">"))) / colSums(outer(t, t, "==")))))` among the best,
 *   with t = totals and h = share × people
 * @example discrimination([[0, 0, 1, 1]], [1, 2, 3, 4], 0.5) // [{ upper: 1, lower: 0, difference: 1 }]
 */
export function discrimination(
  items: readonly (readonly number[])[],
  totals: readonly number[],
  share = 0.27,
): (Discrimination | null)[] {
  if (!(share > 0 && share <= 0.5))
    throw new RangeError(`discrimination requires 0 < share ≤ 0.5, got ${share}`)
  const places = share * totals.length
  const lower = sharedPlaces(totals, places)
  const upper = sharedPlaces(
    totals.map(total => -total),
    places,
  )
  return items.map(marks => (totals.length === 0 ? null : compare(marks, lower, upper)))
}

/** Everybody whose score is that of the last place or better belongs to the end. */
export interface Inclusive {
  readonly nLower: number
  readonly nUpper: number
  readonly items: readonly (Discrimination | null)[]
}

/** To the nearest whole number, from the middle to the even one, as R's `round`. */
function round(value: number): number {
  const nearest = Math.round(value)
  return nearest - value === 0.5 && nearest % 2 !== 0 ? nearest - 1 : nearest
}

/**
 * The same index with everybody included who ties with the last place at an end, so that both ends are larger than
 * asked for.
 *
 * @param share - of the people at each end, 0 < share ≤ 0.5
 * @throws RangeError when share is out of range
 * @example inclusiveDiscrimination([[0, 0, 1, 1]], [1, 2, 2, 4], 0.5).nLower // 3
 */
export function inclusiveDiscrimination(
  items: readonly (readonly number[])[],
  totals: readonly number[],
  share = 0.27,
): Inclusive {
  if (!(share > 0 && share <= 0.5))
    throw new RangeError(`inclusiveDiscrimination requires 0 < share ≤ 0.5, got ${share}`)
  const sorted = totals.toSorted((a, b) => a - b)
  const places = Math.max(1, round(share * totals.length))
  const [low = NaN, high = NaN] = [sorted[places - 1], sorted[totals.length - places]]
  const lower = totals.map(total => Number(total <= low))
  const upper = totals.map(total => Number(total >= high))
  return {
    nLower: sum(lower),
    nUpper: sum(upper),
    items: items.map(marks => (totals.length === 0 ? null : compare(marks, lower, upper))),
  }
}

/**
 * The same index between the upper and the lower third of the people.
 *
 * @returns in the order of the questions; `null` when one of the two thirds is empty
 * @see R: `ShinyItemAnalysis::gDiscrim(marks, k = 3, l = 1, u = 3)`
 * @example thirdsDiscrimination([[0, 1, 1, 1]], [1, 2, 3, 4])[0]?.difference // 1
 */
export function thirdsDiscrimination(
  items: readonly (readonly number[])[],
  totals: readonly number[],
): (Discrimination | null)[] {
  const divided = thirds(totals)
  if (divided === null || divided.sizes[0] === 0 || divided.sizes[2] === 0) return items.map(() => null)
  const inThird = (third: number) => divided.of.map(own => Number(own === third))
  return items.map(marks => compare(marks, inThird(0), inThird(2)))
}
