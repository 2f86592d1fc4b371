/** The one step that every table of counts passes before anybody sees it. */
import { Audit } from './audit.ts'
import { complement, type Complement } from './complement.ts'
import { crossTable, levelOf, type CrossTable } from './crossTable.ts'
import { primaryCells } from './primary.ts'

/** Why a cell is not shown: too few people in it, or it would give away one that has. */
export type Withholding = 'small' | 'complementary'

export interface ProtectionOptions {
  /** fewest people that may be shown; every withheld cell stays uncertain by at least as many */
  readonly threshold: number
  /** whether the answers of a group that answered alike must be hidden too, however large it is */
  readonly sensitive?: boolean
  /** for each classification the levels to keep on show while there is another way, such as women and men */
  readonly kept?: readonly (readonly number[])[]
  /** `false` where the last classification is one of groups, as in counts of those who gave a number at all */
  readonly answered?: boolean
}

export interface Protection {
  readonly table: CrossTable
  /** for every cell of the table, totals too: why it is withheld, or `null` when it may be shown */
  readonly withheld: readonly (Withholding | null)[]
  /** `false` when the table was too large to weigh every choice, so that more may be withheld than need be */
  readonly thorough: boolean
  /** cells looked at: the effort, whatever the machine */
  readonly work: number
}

/** A total costs as much as this many of the cells it adds up, a cell of a kept level as this many others. */
const totalCost = 4
const keptCost = 16

/**
 * Decides which cells of a table of counts, and which totals, may be shown. Cells with too few people are
 * withheld, and further ones until nobody who adds and subtracts what is shown can narrow a withheld count to
 * less than the threshold. A group whose size is withheld shows no answers either.
 *
 * Everything published of one question belongs in one table: cross all classifications at once and take
 * smaller tables from its totals. Whatever is computed from a withheld cell (a share, a gap, a p, the mean of
 * a group with a withheld answer) is to be withheld with it. Readers must not be told which cells are small
 * and which complementary: knowing a count to be under the threshold narrows it.
 *
 * @param sizes - levels of each classification, the answers last; people whose level is not shown need one too
 * @param finest - people in each combination of levels, the last classification running fastest
 * @throws RangeError when the threshold is not a whole number ≥ 2, or a count not a whole number ≥ 0
 * @see Hundepool et al. (2012), Statistical Disclosure Control, ch. 4; the package sdcTable solves the same problem in R,
 *   where several choices are equally good not with the same one
 * @example protection([2, 2], [3, 40, 30, 45], { threshold: 5 }).withheld
 *   // ['small', 'complementary', null, 'complementary', 'complementary', null, null, null, null]
 */
export function protection(
  sizes: readonly number[],
  finest: ArrayLike<number>,
  { threshold, sensitive = false, kept = [], answered = true }: ProtectionOptions,
): Protection {
  if (!Number.isInteger(threshold) || threshold < 2)
    throw new RangeError(`protection requires a whole threshold ≥ 2, got ${threshold}`)
  const table = crossTable(sizes, finest)
  const primary = primaryCells(table, threshold, sensitive)
  const costs = costsOf(table, sensitive, kept)
  const { withheld, thorough, work } = guardedComplement(table, primary, threshold, costs)
  return {
    table,
    withheld: Array.from(withheld, (_, cell) => reasonOf(table, withheld, cell, threshold, answered)),
    thorough,
    work,
  }
}

/**
 * Protects the cells that protect others as well: if one could be worked out, it would be known to be large, and
 * those that it stands beside to be the small ones. Hardly ever does a complement leave one exposed.
 */
function guardedComplement(
  table: CrossTable,
  primary: readonly number[],
  threshold: number,
  costs: Float64Array,
): Complement {
  const guarded = new Set(primary)
  let work = 0
  for (;;) {
    const outcome = complement(table, [...guarded], threshold, costs)
    const audit = new Audit(table, outcome.withheld, costs)
    const exposed: number[] = []
    for (const [cell, isWithheld] of outcome.withheld.entries()) {
      if (isWithheld === 0 || guarded.has(cell)) continue
      const { up, down } = audit.movement(cell, threshold)
      if (up + down < threshold) exposed.push(cell)
    }
    work += outcome.work + audit.work
    if (exposed.length === 0) return { ...outcome, work }
    for (const cell of exposed) guarded.add(cell)
  }
}

/**
 * Empty cells stay on show, as everybody may know that they must be empty; but not in a sensitive question,
 * where it tells something that nobody in a group gave an answer.
 */
function costsOf(
  { sizes, counts, levels }: CrossTable,
  sensitive: boolean,
  kept: readonly (readonly number[])[],
): Float64Array {
  return counts.map((count, cell) => {
    if (count === 0 && !sensitive) return Infinity
    let cost = 1
    let isKept = false
    for (const [at, size] of sizes.entries()) {
      const level = levels[cell * sizes.length + at] ?? 0
      if (level === size) cost *= totalCost
      if (kept[at]?.includes(level)) isKept = true
    }
    return isKept ? cost * keptCost : cost
  })
}

function reasonOf(
  table: CrossTable,
  withheld: Uint8Array,
  cell: number,
  threshold: number,
  answered: boolean,
): Withholding | null {
  const answers = table.sizes.at(-1) ?? 0
  const groupSize = cell + answers - levelOf(table, cell, table.sizes.length - 1)
  if (withheld[cell] === 0 && (!answered || withheld[groupSize] === 0)) return null
  const count = table.counts[cell] ?? 0
  return count > 0 && count < threshold ? 'small' : 'complementary'
}
