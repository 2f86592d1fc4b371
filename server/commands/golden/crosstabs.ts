/** Topic 02: cross-tables. */
import * as z from 'zod'
import { crosstab } from '../../../analysis/crosstabs/crosstab.ts'
import { fisherTable } from '../../../analysis/crosstabs/fisherTable.ts'
import { recomputation, type Recomputations } from './recomputation.ts'

export const crosstabs: Recomputations = {
  crosstab: recomputation(z.object({ table: z.array(z.array(z.number())) }), ({ table }) => {
    const { n, value } = crosstab(table)
    if (!value) return { n }
    // R is given much memory here too, so that it need not simulate.
    const fisher = fisherTable(table, 20_000_000)
    return {
      n,
      chisq: value.pearson.chiSquare,
      df: value.pearson.df,
      p: value.pearson.p,
      expected: value.expected,
      min_expected: value.minExpected,
      share_expected_below5: value.fewExpected,
      pearson_residuals: value.residuals.pearson,
      adjusted_residuals: value.residuals.adjusted,
      cramers_v: value.cramer.v,
      cramers_v_bias_corrected: value.cramer.corrected,
      g2: value.likelihoodRatio.chiSquare,
      g2_p: value.likelihoodRatio.p,
      fisher_p: fisher?.simulation ? null : (fisher?.p ?? null),
      fisher_mc: { p: fisher?.p ?? null, B: 1e5 },
      row_percent: value.rowShares.map(row => row.map(share => 100 * share)),
      yates_chisq: value.fourfold?.yates.chiSquare ?? null,
      yates_p: value.fourfold?.yates.p ?? null,
      phi: value.fourfold?.phi ?? null,
      fisher_midp_central: value.fourfold?.midP ?? null,
    }
  }),
}
