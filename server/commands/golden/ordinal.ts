/** Topic 03: answers whose order alone means something. */
import * as z from 'zod'
import { median } from '../../../analysis/means/median.ts'
import { cliff } from '../../../analysis/ordinal/cliff.ts'
import { cochranArmitage } from '../../../analysis/ordinal/cochranArmitage.ts'
import { jonckheere } from '../../../analysis/ordinal/jonckheere.ts'
import { linearByLinear } from '../../../analysis/ordinal/linearByLinear.ts'
import { mannWhitney } from '../../../analysis/ordinal/mannWhitney.ts'
import type { Dataset } from './dataset.ts'
import { fileSchema, twoGroups, twoGroupsSchema } from './grouped.ts'
import { recomputation, type Recomputations } from './recomputation.ts'
import { scores } from './variable.ts'

/** The outcome divided by the ascending scores of the group. */
function orderedGroups(dataset: Dataset, outcome: string, group: string): number[][] {
  const [values, places] = [scores(dataset, outcome), scores(dataset, group)]
  const order = [...new Set(places)].filter(place => place !== null).toSorted((a, b) => a - b)
  return order.map(place => values.filter((_, row) => places[row] === place).filter(value => value !== null))
}

export const ordinal: Recomputations = {
  mann_whitney: recomputation(twoGroupsSchema, (input, library) => {
    const [first, second] = twoGroups(library(input), input)
    const { value } = mannWhitney(first, second)
    const size = cliff(first, second).value
    return {
      n1: first.length,
      n2: second.length,
      U: value?.u,
      z_no_cc: value?.z,
      p_no_cc: value?.p,
      p_cc: value?.pCorrected,
      p_exact_with_ties: value?.pExact,
      cliffs_delta: size?.delta,
      prob_superiority: value?.superiority,
      cliff_ci: [size?.interval?.low ?? null, size?.interval?.high ?? null],
      mean_rank1: value?.meanRanks[0],
      mean_rank2: value?.meanRanks[1],
      median1: median(first),
      median2: median(second),
    }
  }),
  jonckheere_terpstra: recomputation(
    fileSchema.extend({ outcome: z.string(), group: z.string() }),
    (input, library) => {
      const groups = orderedGroups(library(input), input.outcome, input.group).filter(
        group => group.length > 0,
      )
      const { value } = jonckheere(groups)
      return {
        J: value?.j,
        mean: value?.expected,
        var: value?.variance,
        z: value?.z,
        p_two_sided: value?.p,
        p_increasing: value?.pRising,
        n_per_group: groups.map(group => group.length),
      }
    },
  ),
  cochran_armitage: recomputation(
    z.object({ x: z.array(z.number()), n: z.array(z.number()), scores: z.array(z.number()) }),
    input => {
      const groups = input.x.map((n, i) => ({ n, of: input.n[i] ?? 0, score: input.scores[i] ?? 0 }))
      const { value } = cochranArmitage(groups)
      return { z: value?.z, chisq: value?.chiSquare, p_two_sided: value?.p, slope: value?.slope }
    },
  ),
  linear_by_linear: recomputation(z.object({ table: z.array(z.array(z.number())) }), ({ table }) => {
    const { value } = linearByLinear(table)
    return { M2: value?.chiSquare, p: value?.p, r: value?.correlation }
  }),
}
