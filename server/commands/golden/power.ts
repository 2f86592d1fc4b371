/** Topic 13: what a study can find, how large it has to be, and what clusters cost. */
import * as z from 'zod'
import { divide } from '../../../analysis/means/sample.ts'
import {
  detectableChange,
  detectableDifference,
  detectableRoughly,
  detectableShare,
  differencePower,
} from '../../../analysis/power/detectableEffect.ts'
import { intraclass } from '../../../analysis/power/intraclass.ts'
import { groupSize, sampleSize } from '../../../analysis/power/sampleSize.ts'
import { levels } from './dataset.ts'
import { fileSchema } from './grouped.ts'
import { recomputation, type Recomputations } from './recomputation.ts'
import { scores, variable } from './variable.ts'

const mdeSchema = z.object({
  n1: z.number(),
  n2: z.number(),
  n_pairs: z.number(),
  p_base: z.number(),
  power: z.number(),
  alpha: z.number(),
  deff: z.number(),
})

export const power: Recomputations = {
  mde: recomputation(mdeSchema, ({ n1, n2, n_pairs: pairs, p_base: base, alpha, deff, ...input }) => {
    const ambition = { power: input.power, confidence: 1 - alpha }
    const roughly = detectableRoughly(n1, n2, ambition)
    return {
      mde_d_two_sample_exact: detectableDifference(n1, n2, ambition),
      mde_d_two_sample_normal: roughly,
      mde_d_paired_exact: detectableChange(pairs, ambition),
      mde_d_paired_normal: detectableRoughly(pairs, Infinity, ambition),
      mde_cohen_h: roughly,
      mde_p_difference_from_base: detectableShare(base, n1, n2, ambition),
      mde_d_with_deff: detectableRoughly(n1, n2, { ...ambition, designEffect: deff }),
      'power_at_d_0.3': differencePower(0.3, n1, n2, 1 - alpha),
    }
  }),
  sample_size: recomputation(
    z.object({ p: z.number(), margin: z.number(), conf: z.number(), deff: z.number(), N: z.number() }),
    ({ p: share, margin, conf: confidence, deff: designEffect, N: population }) => ({
      n_srs: sampleSize({ share, margin, confidence }),
      n_deff: sampleSize({ share, margin, confidence, designEffect }),
      n_fpc: sampleSize({ share, margin, confidence, designEffect, population }),
      power_prop_n_per_group_p_vs_p10: groupSize(share, share + 0.1),
    }),
  ),
  icc_anova: recomputation(
    fileSchema.extend({ outcome: z.string(), cluster: z.string() }),
    (input, library) => {
      const dataset = library(input)
      const clusters = variable(dataset, input.cluster)
      const { samples } = divide(scores(dataset, input.outcome), clusters, levels(clusters))
      const { n, value } = intraclass(samples)
      if (!value) return { n }
      const { between, within, meanSize, weightedSize, effectiveSize, unclipped } = value
      return {
        n,
        clusters: value.clusters,
        mean_size: meanSize,
        n0: effectiveSize,
        msb: between,
        msw: within,
        icc_anova_n0: unclipped,
        // multilevel::ICC1 takes the mean size for the effective one, from the same mean squares.
        icc_multilevel_meansize: (between - within) / (between + (meanSize - 1) * within),
        // R does not clip a negative correlation.
        deff_mean_size: 1 + (meanSize - 1) * unclipped,
        deff_weighted: 1 + (weightedSize - 1) * unclipped,
      }
    },
  ),
}
