/** How strongly rows and columns of a table are associated, from 0 to 1. */
import { margins, type Table } from './table.ts'
import { pearson } from './independence.ts'

export interface Cramer {
  /** 0 = not at all, 1 = one determines the other */
  readonly v: number
  /** without the upward bias that small tables have; what to report; `null` when too few people leave it undefined */
  readonly corrected: number | null
}

/**
 * Cramér's V, plain and corrected for bias.
 *
 * @param table - at least two rows and two columns, none of them empty
 * @see Bergsma (2013), J. Korean Statistical Society 42:323–328; R: `DescTools::CramerV(table, correct = TRUE)`
 * @example cramer([[27, 13], [20, 20]]) // { v: 0.177…, corrected: 0.138… }
 */
export function cramer(table: Table): Cramer {
  const { n } = margins(table)
  const [rows, columns] = [table.length, table[0]?.length ?? 0]
  const { chiSquare, df } = pearson(table)
  const association = Math.max(0, chiSquare / n - df / (n - 1))
  const shrunk = (levels: number) => levels - (levels - 1) ** 2 / (n - 1)
  const most = Math.min(shrunk(rows), shrunk(columns)) - 1
  return {
    v: Math.sqrt(chiSquare / n / (Math.min(rows, columns) - 1)),
    corrected: most > 0 ? Math.sqrt(association / most) : null,
  }
}
