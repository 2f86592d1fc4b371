/** Which groups are women and men of otherwise the same group: the two sides of every gap. */
import type { Group, Grouping } from './grouping.ts'

export interface Pair {
  /** What the two have in common; empty when sex is all there is. */
  readonly group: Group
  readonly female: number
  readonly male: number
}

const withoutSex = (group: Group): Group =>
  Object.fromEntries(Object.entries(group).filter(([name]) => name !== 'sex'))

/** @returns empty when the report is not by sex */
export function pairsOf({ groups }: Grouping): Pair[] {
  return groups.flatMap((group, female) => {
    if (group.sex !== 'female') return []
    const common = withoutSex(group)
    const key = JSON.stringify(common)
    const male = groups.findIndex(other => other.sex === 'male' && JSON.stringify(withoutSex(other)) === key)
    return male < 0 ? [] : [{ group: common, female, male }]
  })
}
