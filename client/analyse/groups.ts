/** Finds the figure of a group among those of a report. */
import type { Group } from '../../analysis/report/grouping.ts'
import type { DimensionFigures } from '../../analysis/report/report.ts'

const equal = (one: Group, other: Group) =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([name, value]) => other[name] === value)

export const ofGroup = <Figure extends { readonly group: Group }>(
  figures: readonly Figure[],
  group: Group,
): Figure | undefined => figures.find(figure => equal(figure.group, group))

/** Everybody, whatever their level in the dimensions after sex. */
export const totalOver = (dimensions: readonly DimensionFigures[]): Group =>
  Object.fromEntries(dimensions.slice(1).map(({ name }) => [name, 'all']))
