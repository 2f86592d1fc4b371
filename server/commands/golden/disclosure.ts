/** Topic 12: which cells are withheld, what stays open about them, and how far people are hidden in microdata. */
import * as z from 'zod'
import { feasibleRange } from '../../../analysis/disclosure/audit.ts'
import { complement } from '../../../analysis/disclosure/complement.ts'
import { crossTable, isFinest, levelsOf, type CrossTable } from '../../../analysis/disclosure/crossTable.ts'
import { diversity } from '../../../analysis/disclosure/diversity.ts'
import { equivalence, peopleBelow, smallestClass } from '../../../analysis/disclosure/equivalence.ts'
import { primaryCells } from '../../../analysis/disclosure/primary.ts'
import { baseCaution } from '../../../analysis/disclosure/threshold.ts'
import { column, levels, type Dataset } from './dataset.ts'
import { banded } from './derivation.ts'
import { recomputation, type Recomputations } from './recomputation.ts'

/** Where a cell stands and what is in it. */
function describe(table: CrossTable, cell: number): { row: number; col: number; n: number } {
  const [row = 0, col = 0] = levelsOf(table, cell)
  return { row, col, n: table.counts[cell] ?? 0 }
}

/** R walks through a table column by column. */
const byColumn = (table: CrossTable, cells: readonly number[]) =>
  cells.toSorted((a, b) => describe(table, a).col - describe(table, b).col || a - b)

function suppression(rows: readonly (readonly number[])[], threshold: number): Record<string, unknown> {
  const table = crossTable([rows.length, rows[0]?.length ?? 0], rows.flat())
  const inside = (cell: number) => isFinest(table, cell)
  const primary = byColumn(table, primaryCells(table, threshold, false).filter(inside))
  const costs = table.counts.map((count, cell) => (count > 0 && inside(cell) ? 1 : Infinity))
  const audit = (withheld: Uint8Array, cells: readonly number[]) =>
    cells.map(cell => {
      const { low, high } = feasibleRange(table, withheld, cell)
      return { ...describe(table, cell), lower: low, upper: high }
    })
  const alone = audit(
    Uint8Array.from(table.counts, (_, cell) => Number(primary.includes(cell))),
    primary,
  )
  const { withheld, unprotected } = complement(table, primary, threshold, costs)
  const all = byColumn(
    table,
    [...withheld.keys()].filter(cell => withheld[cell] === 1),
  )
  const protectedCells = audit(withheld, primary)
  const added = all.filter(cell => !primary.includes(cell)).map(cell => describe(table, cell))
  const passes = (cells: typeof alone) => cells.every(({ lower, upper }) => upper - lower >= threshold)
  return {
    primary: primary.map(cell => describe(table, cell)),
    n_primary: primary.length,
    primary_only_audit: alone,
    primary_only_exactly_disclosed: alone.filter(({ lower, upper }) => lower === upper).length,
    primary_only_passes: passes(alone),
    feasible_by_cell_suppression: unprotected.length === 0 && passes(protectedCells),
    optimum: {
      additional_cells: added.length,
      additional_sum: added.reduce((sum, { n }) => sum + n, 0),
    },
  }
}

/** `gender|age band (<=19,20-29)`: the values of several columns, banded where it says so, put together. */
function keys(data: Dataset, by: string): (string | null)[] {
  const parts = by.split('|').map(part => {
    const description = /band/.test(part) ? part.replace(/\s*band\b/, '') : part
    return /band/.test(part) ? banded(data, description) : column(data, part.trim())
  })
  return Array.from({ length: data.size }, (_, row) => {
    const parted = parts.map(values => values[row] ?? null)
    return parted.includes(null) ? null : parted.join('|')
  })
}

function coded(data: Dataset, name: string) {
  const values = column(data, name)
  const order = new Map(levels(values).map((level, at) => [level, at]))
  return {
    name,
    levels: order.size,
    codes: values.map(value => (value === null ? -1 : (order.get(value) ?? -1))),
  }
}

const flags = { small: 'suppress', few: 'parenthesise' }

export const disclosure: Recomputations = {
  table_suppression: recomputation(
    z.object({ table: z.array(z.array(z.number())), threshold: z.number() }),
    ({ table, threshold }) => suppression(table, threshold),
  ),
  dhs_denominator_rule: recomputation(z.object({ file: z.string(), by: z.string() }), (input, library) => {
    const key = keys(library(input), input.by)
    const counted = levels(key).map(group => ({ group, n: key.filter(value => value === group).length }))
    return {
      groups: counted.map(({ group, n }) => {
        const caution = baseCaution(n)
        return { group, n, flag: caution === null ? 'show' : flags[caution] }
      }),
    }
  }),
  k_anonymity: recomputation(
    z.object({
      file: z.string(),
      derived: z.string().optional(),
      quasi_identifiers: z.array(z.string()),
      sensitive: z.string(),
    }),
    (input, library) => {
      const data = library(input)
      const classes = equivalence(input.quasi_identifiers.map(name => coded(data, name)))
      const answers = diversity(classes, coded(data, input.sensitive))
      return {
        n: classes.n,
        classes: classes.sizes.length,
        min_k: smallestClass(classes),
        unique_records: peopleBelow(classes, 2),
        records_below_3: peopleBelow(classes, 3),
        records_below_5: peopleBelow(classes, 5),
        records_below_10: peopleBelow(classes, 10),
        min_distinct_l: answers?.distinct ?? null,
        classes_with_l1: answers?.uniformClasses ?? null,
        records_in_l1_classes: answers?.uniformPeople ?? null,
        min_entropy_l: answers?.entropy ?? null,
        class_sizes_first10: Array.from(classes.classOf.slice(0, 10), place => classes.sizes[place] ?? 0),
      }
    },
  ),
}
