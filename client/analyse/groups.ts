/** Finds the figure of a group among the cells of a report. */
import type { Group } from '../../analysis/report/grouping.ts'

const equal = (one: Group, other: Group) =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([name, value]) => other[name] === value)

export const ofGroup = <Figure extends { readonly group: Group }>(
  figures: readonly Figure[],
  group: Group,
): Figure | undefined => figures.find(figure => equal(figure.group, group))
