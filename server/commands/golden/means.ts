/** Topic 04: means of two and of several groups. */
import * as z from 'zod'
import { anova } from '../../../analysis/means/anova.ts'
import { brownForsythe } from '../../../analysis/means/brownForsythe.ts'
import { dunn } from '../../../analysis/means/dunn.ts'
import { gamesHowell } from '../../../analysis/means/gamesHowell.ts'
import { hedges } from '../../../analysis/means/hedges.ts'
import { kruskalWallis } from '../../../analysis/means/kruskalWallis.ts'
import { pairwiseWelch } from '../../../analysis/means/pairwiseWelch.ts'
import { divide, moments } from '../../../analysis/means/sample.ts'
import { welch } from '../../../analysis/means/welch.ts'
import { welchAnova } from '../../../analysis/means/welchAnova.ts'
import { levels } from './dataset.ts'
import { fileSchema, twoGroups, twoGroupsSchema } from './grouped.ts'
import { recomputation, type Recomputations } from './recomputation.ts'
import { scores, variable } from './variable.ts'

interface Ends {
  readonly low: number
  readonly high: number
}

const pair = (ends: Ends | null | undefined) => [ends?.low ?? null, ends?.high ?? null]

export const means: Recomputations = {
  welch_t_hedges_g: recomputation(twoGroupsSchema, (input, library) => {
    const [first, second] = twoGroups(library(input), input)
    const [one, two] = [moments(first), moments(second)]
    const test = welch(first, second).value
    const size = hedges(first, second).value
    const spread = brownForsythe([
      { name: input.group1, values: first },
      { name: input.group2, values: second },
    ]).value
    return {
      n1: one.n,
      n2: two.n,
      mean1: one.mean,
      mean2: two.mean,
      sd1: one.deviation,
      sd2: two.deviation,
      diff: test?.difference,
      welch: { t: test?.t, df: test?.df, p: test?.p, ci: pair(test), se: test?.error },
      student: size?.student,
      effect: size && {
        d: size.d,
        J_exact: size.correction,
        // R's own rule of thumb, which we have no use for.
        J_approx: 1 - 3 / (4 * size.student.df - 1),
        g: size.g,
        se_large_sample: size.largeSample.error,
        ci_large_sample: pair(size.largeSample),
        sd_pooled: size.pooledDeviation,
        ci_noncentral_t: pair(size),
      },
      brown_forsythe: { F: spread?.f, p: spread?.p },
    }
  }),
  k_groups: recomputation(fileSchema.extend({ outcome: z.string(), group: z.string() }), (input, library) => {
    const dataset = library(input)
    const [outcomes, members] = [scores(dataset, input.outcome), variable(dataset, input.group)]
    const names = levels(members.filter((_, row) => outcomes[row] !== null))
    const { samples } = divide(outcomes, members, names)
    const [equal, unequal, ranked] = [
      anova(samples).value,
      welchAnova(samples).value,
      kruskalWallis(samples).value,
    ]
    const ranges = gamesHowell(samples)
    return {
      groups: names,
      n: samples.map(({ values }) => values.length),
      mean: samples.map(({ values }) => moments(values).mean),
      sd: samples.map(({ values }) => moments(values).deviation),
      anova: equal && {
        F: equal.f,
        df1: equal.df1,
        df2: equal.df2,
        p: equal.p,
        eta2: equal.etaSquared,
        omega2: equal.omegaSquared,
      },
      welch_anova: unequal && { F: unequal.f, df1: unequal.df1, df2: unequal.df2, p: unequal.p },
      kruskal: ranked && { H: ranked.h, df: ranked.df, p: ranked.p, epsilon2: ranked.epsilonSquared },
      pairwise: pairwiseWelch(samples).map(({ first, second, test, pAdjusted }, i) => ({
        g1: first,
        g2: second,
        diff: test?.difference,
        welch_p: test?.p,
        games_howell_q: ranges[i]?.test?.q,
        games_howell_df: ranges[i]?.test?.df,
        games_howell_p: ranges[i]?.test?.p,
        welch_p_holm: pAdjusted,
      })),
      dunn: dunn(samples).map(({ first, second, z: distance, p }) => ({
        g1: first,
        g2: second,
        z: distance,
        p,
      })),
    }
  }),
}
