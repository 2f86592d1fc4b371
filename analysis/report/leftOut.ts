/** Those whom a filter leaves out: who has the report of everybody as well can subtract, and gets a report of them. */
import type { Label } from './dataset.ts'
import type { Dimension } from './dimension.ts'
import { type Grouping, groupingBy } from './grouping.ts'

/** Why a report shows no figure at all. */
export interface WithheldReport {
  readonly reason: 'filter'
  readonly text: Label
}

/** Says neither how many there are nor where: that is what is withheld. */
export const fewLeftOut: WithheldReport = {
  reason: 'filter',
  text: {
    vi: 'Bộ lọc chỉ bỏ ra quá ít người, trong tất cả hoặc trong một nhóm của bảng: so với kết quả không lọc sẽ biết được từng người ấy trả lời thế nào. Vì vậy toàn bộ kết quả được giữ kín. Xin lọc rộng hơn, hoặc bớt một cách tách.',
    en: 'The filter leaves out too few people, of all or of one group of the table: beside the unfiltered report it would show how each of them answered. Therefore the whole report is withheld. Filter more widely, or take one breakdown away.',
  },
}

/** @returns the groups of those who are left out; `null` when nobody is */
export function leftOutBy(dimensions: readonly Dimension[], included: Uint8Array): Grouping | null {
  if (!included.includes(0)) return null
  return groupingBy(
    dimensions,
    included.length,
    included.map(one => 1 - one),
  )
}

/**
 * Whether a finest cell holds from 1 to fewer people than may be shown. Every group is made of finest cells: where none of these
 * holds few, no group does and no total.
 */
export function hasFew({ cellOf, size }: Grouping, threshold: number): boolean {
  const people = new Uint32Array(size + 1)
  for (const cell of cellOf) people[cell] = (people[cell] ?? 0) + 1
  return people.subarray(0, size).some(count => count > 0 && count < threshold)
}
