/** The tests before and after that a pre/post case describes: `total where test=retest`, joined `by` a column, or row by row. */
import * as z from 'zod'
import type { Starter } from '../../../analysis/prepost/attrition.ts'
import { type Pairing, pairing, type Sitting } from '../../../analysis/prepost/pairing.ts'
import { filterWhere } from './condition.ts'
import { column, levels, type Cell, type Dataset } from './dataset.ts'
import { groupLabels } from './groupLabels.ts'
import type { Library } from './library.ts'
import { scores } from './variable.ts'

/** What a pre/post case says about its data. */
export const sittingsSchema = z.object({
  file: z.string(),
  where: z.string().optional(),
  derived: z.string().optional(),
  pre: z.string(),
  post: z.string(),
  by: z.string().optional(),
  group: z.string().optional(),
  group1: z.string().optional(),
  group2: z.string().optional(),
})

export type SittingsInput = z.infer<typeof sittingsSchema>

const keysOf = (dataset: Dataset, by: string | undefined): Cell[] =>
  by === undefined ? Array.from({ length: dataset.size }, (_, row) => String(row)) : [...column(dataset, by)]

function sittingsOf<Value>(keys: readonly Cell[], values: readonly (Value | null)[]): Sitting<Value>[] {
  return keys.flatMap((key, row) => (key === null ? [] : [{ key, value: values[row] ?? null }]))
}

/** The rows that a description asks for behind its `where`, and the variable before it. */
function selection(dataset: Dataset, description: string) {
  const [name = '', condition] = description.split(/\s+where\s+/)
  return { rows: filterWhere(dataset, condition), name }
}

/** Tests joined person by person, and who belongs to which group. */
export interface Sittings {
  readonly joined: Pairing<number>
  /** everybody who came to the first test: the key and the score */
  readonly before: readonly Sitting<number>[]
  readonly groupOf: ReadonlyMap<string, Cell>
  /** the groups in the order of the contrast */
  readonly groups: readonly string[]
}

/** Reads and joins the tests of a case. */
export function readSittings(input: SittingsInput, library: Library): Sittings {
  const dataset = library(input)
  const [first, second] = [selection(dataset, input.pre), selection(dataset, input.post)]
  const keys = keysOf(first.rows, input.by)
  const before = sittingsOf(keys, scores(first.rows, first.name))
  const after = sittingsOf(keysOf(second.rows, input.by), scores(second.rows, second.name))
  const labels = input.group === undefined ? keys.map(() => null) : groupLabels(first.rows, input.group)
  const groups =
    input.group1 === undefined || input.group2 === undefined ? levels(labels) : [input.group1, input.group2]
  return {
    joined: pairing(before, after),
    before,
    groupOf: new Map(keys.map((key, row) => [key ?? '', labels[row] ?? null])),
    groups,
  }
}

/** The pairs of one group. */
export const pairsOf = ({ joined, groupOf }: Sittings, group: string | undefined) =>
  joined.pairs.filter(({ key }) => groupOf.get(key) === group)

/** Everybody of one group who took the first test. */
export function startersOf({ joined, before, groupOf }: Sittings, group: string | undefined): Starter[] {
  const matched = new Set(joined.pairs.map(({ key }) => key))
  return before.flatMap(({ key, value }) =>
    value === null || groupOf.get(key) !== group ? [] : [{ before: value, stayed: matched.has(key) }],
  )
}

/** Several items joined at once: each person's answers before and after, by item. */
export function readItemSittings(
  input: Pick<SittingsInput, 'file' | 'where' | 'derived' | 'pre' | 'post' | 'by'> & { items: string[] },
  library: Library,
): Pairing<number | null>[] {
  const dataset = library(input)
  const [first, second] = [filterWhere(dataset, input.pre), filterWhere(dataset, input.post)]
  const [before, after] = [keysOf(first, input.by), keysOf(second, input.by)]
  return input.items.map(item =>
    pairing(sittingsOf(before, scores(first, item)), sittingsOf(after, scores(second, item))),
  )
}
