/** Topic 05: p-values adjusted for their number. */
import * as z from 'zod'
import { adjusted } from '../../../analysis/multiplicity/adjusted.ts'
import { recomputation, type Recomputations } from './recomputation.ts'

export const multiplicity: Recomputations = {
  p_adjust: recomputation(z.object({ p: z.array(z.number().nullable()) }), ({ p }) => ({
    bonferroni: adjusted(p, 'bonferroni'),
    holm: adjusted(p, 'holm'),
    BH: adjusted(p, 'benjaminiHochberg'),
    BY: adjusted(p, 'benjaminiYekutieli'),
    hochberg: adjusted(p, 'hochberg'),
  })),
}
