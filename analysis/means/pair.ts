/** Pairs of groups, for comparing each with each. */

/** Two groups by name. */
export interface Pair {
  readonly first: string
  readonly second: string
}

/**
 * What comes of comparing every pair of groups, in the order of the groups.
 *
 * @example pairsOf(['a', 'b', 'c'], (one, two) => one + two) // ['ab', 'ac', 'bc']
 */
export function pairsOf<Group, Found>(
  groups: readonly Group[],
  compare: (first: Group, second: Group) => Found,
): Found[] {
  return groups.flatMap((first, i) => groups.slice(i + 1).map(second => compare(first, second)))
}
