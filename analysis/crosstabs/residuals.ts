/** Which cells of a table hold more or fewer people than the margins lead to expect. */
import { normalAbove } from '../distributions/normal.ts'
import { adjusted } from '../multiplicity/adjusted.ts'
import { expectedCounts, margins, type Table } from './table.ts'

export interface Residuals {
  /** (observed − expected) / √expected */
  readonly pearson: readonly (readonly number[])[]
  /** the same over its standard error: about standard normal when rows and columns have nothing to do with each other */
  readonly adjusted: readonly (readonly number[])[]
  /** two-sided p of each adjusted residual, Holm-adjusted over all cells of the table */
  readonly p: readonly (readonly number[])[]
}

/**
 * Pearson and adjusted residuals of every cell.
 *
 * @param table - at least two rows and two columns, none of them empty
 * @see Haberman (1973), Biometrics 29:205–220; R: `chisq.test(table)$residuals` and `$stdres`
 * @example residuals([[27, 13], [20, 20]]).adjusted // [[1.589…, -1.589…], [-1.589…, 1.589…]]
 */
export function residuals(table: Table): Residuals {
  const { rows, columns, n } = margins(table)
  const expected = expectedCounts(table)
  const pearson = table.map((row, i) =>
    row.map((cell, j) => {
      const count = expected[i]?.[j] ?? 0
      return (cell - count) / Math.sqrt(count)
    }),
  )
  const standardised = pearson.map((row, i) =>
    row.map((residual, j) => residual / Math.sqrt((1 - (rows[i] ?? 0) / n) * (1 - (columns[j] ?? 0) / n))),
  )
  const ps = adjusted(standardised.flat().map(residual => Math.min(1, 2 * normalAbove(Math.abs(residual)))))
  const p = standardised.map((row, i) => row.map((_, j) => ps[i * row.length + j] ?? 1))
  return { pearson, adjusted: standardised, p }
}
