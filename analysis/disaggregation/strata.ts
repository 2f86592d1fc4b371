/** Counts of two groups within the same strata, such as women and men by schooling. */
import { requireCount, type Count } from '../proportions/proportion.ts'
import { sum } from '../sum.ts'

/** A group's counts, one a stratum. */
export type StratifiedCounts = readonly Count[]

/** Strata where a group has nobody, so that it has no share there: merge them with others. */
export class EmptyStrata extends RangeError {
  /** places of the strata */
  readonly strata: readonly number[]

  constructor(name: string, strata: readonly number[]) {
    super(`${name} requires people of every group in every stratum, got none in ${strata.join(', ')}`)
    this.strata = strata
  }
}

/** @throws RangeError when a count is not a part of its whole, or groups have another number of strata */
export function requireStrata(name: string, groups: readonly StratifiedCounts[]): void {
  const [first = []] = groups
  for (const group of groups) {
    if (group.length !== first.length)
      throw new RangeError(
        `${name} requires as many strata of every group, got ${first.length} and ${group.length}`,
      )
    for (const count of group) requireCount(name, count)
  }
}

/** @throws EmptyStrata when a group has nobody in a stratum */
export function requirePeople(name: string, groups: readonly StratifiedCounts[]): void {
  const empty = (groups[0] ?? []).flatMap((_, stratum) =>
    groups.some(group => group[stratum]?.of === 0) ? [stratum] : [],
  )
  if (empty.length > 0) throw new EmptyStrata(name, empty)
}

/** The share of a group in each stratum. */
export const sharesOf = (group: StratifiedCounts): number[] => group.map(({ n, of }) => n / of)

/** How a group spreads over the strata: shares that add up to one. */
export function compositionOf(group: StratifiedCounts): number[] {
  const people = sum(group.map(({ of }) => of))
  return group.map(({ of }) => of / people)
}

/** The share of a group over all strata. */
export const crudeShare = (group: StratifiedCounts): number =>
  sum(group.map(({ n }) => n)) / sum(group.map(({ of }) => of))
