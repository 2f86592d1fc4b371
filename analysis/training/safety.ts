/** From how many people on a class tells anything, and what can be worked out from figures that stand side by side. */

/** Fewest people of one class, sex or group that a figure may rest on, and by whom two figures may differ. */
export const fewest = 10

/**
 * Whether parts of a whole may be shown together with the whole: each is empty, or has enough people.
 *
 * @param sizes - people in each part, the part that is not shown among them
 * @example isSafe(20, 0, 12) // true
 */
export const isSafe = (...sizes: readonly number[]): boolean =>
  sizes.every(size => size === 0 || size >= fewest)

/** How many people have each key. */
export function tally<Person>(
  people: readonly Person[],
  keyOf: (person: Person) => string,
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const person of people) counts.set(keyOf(person), (counts.get(keyOf(person)) ?? 0) + 1)
  return counts
}

/**
 * The fewest people whom somebody can set apart by adding and subtracting the figures of two ways to divide the same
 * people: those who in every part of the one are not of that part’s largest share of the other. Twelve women and eleven
 * men beside a group of all the women and one of the men give that man away, though no part is small.
 *
 * @returns 0 where one division follows from the other, so that nothing is set apart that is not shown itself
 * @example crossing(people, ({ sex }) => sex, ({ group }) => group) // 1
 */
export function crossing<Person>(
  people: readonly Person[],
  first: (person: Person) => string,
  second: (person: Person) => string,
): number {
  const parts = new Map<string, Person[]>()
  for (const person of people) {
    const part = parts.get(second(person)) ?? []
    parts.set(second(person), part)
    part.push(person)
  }
  return [...parts.values()].reduce(
    (apart, part) => apart + part.length - Math.max(...tally(part, first).values()),
    0,
  )
}
