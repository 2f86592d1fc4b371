/** What was published before: two tables that are harmless apart can give somebody away when one is subtracted from the other. */

/** The counts of a table that was published, or is about to be. A cell has the same name in every release. */
export interface Release {
  /** what was counted: survey, filter, day */
  readonly name: string
  /** people in the cells that are on show */
  readonly shown: ReadonlyMap<string, number>
  /** people in the cells that are withheld */
  readonly withheld: ReadonlyMap<string, number>
}

/** A cell that would tell something about too few people. */
export interface Leak {
  /** the release it would be compared with */
  readonly earlier: string
  readonly cell: string
  /** people by whom the two counts differ */
  readonly people: number
  /** whether the earlier count is on show, to be subtracted, or was withheld and would now come to light */
  readonly kind: 'difference' | 'uncovered'
}

/**
 * Looks for cells that an earlier release makes dangerous to show: those whose count differs by fewer people
 * than may be shown, as subtracting tells what these few answered, and those that were withheld when they
 * held about the same people, as showing them now undoes it. A release with any must be refused, or wait for
 * more answers.
 *
 * @param earlier - all releases of the same questions so far, under whatever filter
 * @returns empty when the next release may go out
 * @throws RangeError when the threshold is not a whole number ≥ 2
 * @see Hundepool et al. (2012), Statistical Disclosure Control, ch. 5, on differencing
 * @example leaks([{ name: 'all', shown: new Map([['yes', 40]]), withheld: new Map() }],
 *   { name: 'under 60', shown: new Map([['yes', 38]]), withheld: new Map() }, 5)
 *   // [{ earlier: 'all', cell: 'yes', people: 2, kind: 'difference' }]
 */
export function leaks(earlier: readonly Release[], next: Release, threshold: number): Leak[] {
  if (!Number.isInteger(threshold) || threshold < 2)
    throw new RangeError(`leaks requires a whole threshold ≥ 2, got ${threshold}`)
  return earlier.flatMap(({ name, shown, withheld }) =>
    [...next.shown].flatMap(([cell, count]): Leak[] => {
      const before = shown.get(cell)
      const hidden = withheld.get(cell)
      const people = Math.abs(count - (before ?? hidden ?? Infinity))
      if (people >= threshold) return []
      if (hidden !== undefined) return [{ earlier: name, cell, people, kind: 'uncovered' }]
      return people > 0 ? [{ earlier: name, cell, people, kind: 'difference' }] : []
    }),
  )
}
