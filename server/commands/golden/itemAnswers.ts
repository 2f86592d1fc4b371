/** The answers to the items of a case as numbers: as they stand, turned round, or marked. */
import * as z from 'zod'
import { marks, type Mark } from '../../../analysis/items/mark.ts'
import { reversed } from '../../../analysis/scales/reversed.ts'
import { column, numbers, type Cell, type Dataset } from './dataset.ts'
import type { Library } from './library.ts'

/** What a case on items says about its data. */
export const itemsSchema = z.object({
  file: z.string(),
  where: z.string().optional(),
  derived: z.string().optional(),
  items: z.array(z.string()),
  reverse: z.array(z.string()).default([]),
  min: z.number().optional(),
  max: z.number().optional(),
  scored: z.string().optional(),
  key: z.string().optional(),
})

export type ItemsInput = z.infer<typeof itemsSchema>

/** The right answers, by item: a file of two columns, the one the case names or that which belongs to its data. */
export function answerKey(
  { file, key }: Pick<ItemsInput, 'file' | 'key'>,
  library: Library,
): Map<string, string> {
  const dataset = library({ file: key ?? file.replace(/\.csv$/, '_key.csv') })
  const [items = [], right = []] = [...dataset.columns.values()]
  return new Map(items.map((item, row) => [item ?? '', right[row] ?? '']))
}

const comparisons: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '>=': (value, limit) => value >= limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '<': (value, limit) => value < limit,
  '==': (value, limit) => value === limit,
  '=': (value, limit) => value === limit,
}

/** Reads `ItemN == key` or `1 if response >= 1 …`; here a missing answer is no mark. */
function marker(
  scored: string,
  input: ItemsInput,
  library: Library,
): (item: string, cells: readonly Cell[]) => (number | null)[] {
  if (/==?\s*key/.test(scored)) {
    const key = answerKey(input, library)
    return (item, cells) =>
      marks(
        cells,
        key.get(item) ?? '',
        cells.map(cell => cell !== null),
      )
  }
  const [, sign = '', limit = ''] = /(>=|<=|==|>|<|=)\s*(-?[\d.]+)/.exec(scored) ?? []
  const holds = comparisons[sign]
  if (!holds) throw new Error(`‘${scored}’ does not say how to mark`)
  return (_, cells) =>
    numbers(cells).map(value => (value === null ? null : Number(holds(value, Number(limit)))))
}

/** The answers to every item of the case, one list an item. */
export function itemAnswers(dataset: Dataset, input: ItemsInput, library: Library): (number | null)[][] {
  const { items, reverse, min = NaN, max = NaN, scored } = input
  const mark = scored === undefined ? null : marker(scored, input, library)
  return items.map(item => {
    const cells = column(dataset, item)
    const answers = mark ? mark(item, cells) : numbers(cells)
    return reverse.includes(item) ? reversed(answers, min, max) : answers
  })
}

/** A mark out of a 0/1 answer. */
export const asMark = (answer: number | null): Mark => (answer === null ? null : answer === 1 ? 1 : 0)
