/** What many cases have in common: a file, rows of it, and an outcome of two groups. */
import * as z from 'zod'
import type { Dataset } from './dataset.ts'
import { groups, scores } from './variable.ts'

/** A case that computes from a data file. */
export const fileSchema = z.object({
  file: z.string(),
  where: z.string().optional(),
  derived: z.string().optional(),
})

/** A case that compares an outcome between two groups. */
export const twoGroupsSchema = fileSchema.extend({
  outcome: z.string(),
  sex: z.string(),
  group1: z.string(),
  group2: z.string(),
})

/** The outcomes of the first and of the second group, missing ones left out. */
export function twoGroups(
  dataset: Dataset,
  { outcome, sex, group1, group2 }: z.infer<typeof twoGroupsSchema>,
): [number[], number[]] {
  const values = scores(dataset, outcome)
  const members = groups(dataset, sex, [group1, group2])
  const of = (group: string) =>
    values.filter((value, row) => members[row] === group).filter(value => value !== null)
  return [of(group1), of(group2)]
}
