/** When a cross-table has too few people for χ². */
import type { Table } from './table.ts'

/**
 * Cochran's rule: whether the counts to be expected are too few for χ² to be trusted.
 *
 * @param expected - expected counts, rows by columns
 * @returns whether any is under 1, or more than a fifth of them are under 5; `false` for a table without cells
 * @see Cochran (1954), Biometrics 10:417–451; R: `with(chisq.test(table), any(expected < 1) || mean(expected < 5) > 0.2)`
 * @example sparse([[4, 6], [4, 6]]) // true
 */
export function sparse(expected: Table): boolean {
  const counts = expected.flat()
  return counts.some(count => count < 1) || counts.filter(count => count < 5).length > counts.length / 5
}
