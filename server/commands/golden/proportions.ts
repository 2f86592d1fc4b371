/** Topic 01: shares of women and men, their difference, ratio and odds. */
import * as z from 'zod'
import { clopperPearson } from '../../../analysis/proportions/clopperPearson.ts'
import { cohenH } from '../../../analysis/proportions/cohenH.ts'
import { conditionalOdds } from '../../../analysis/proportions/conditionalOdds.ts'
import { proportionDifference } from '../../../analysis/proportions/proportionDifference.ts'
import { koopman } from '../../../analysis/proportions/koopman.ts'
import { oddsRatio } from '../../../analysis/proportions/oddsRatio.ts'
import { parity } from '../../../analysis/proportions/parity.ts'
import { proportion } from '../../../analysis/proportions/proportion.ts'
import { fisher } from '../../../analysis/crosstabs/fisher.ts'
import { recomputation, type Recomputations } from './recomputation.ts'

interface Ends {
  readonly low: number
  readonly high: number | null
}

const bounds = (ends: Ends | null) => ({ lower: ends?.low ?? null, upper: ends?.high ?? null })
const pair = (ends: Ends | null) => [ends?.low ?? null, ends?.high ?? null]

const pairSchema = z.object({ x1: z.number(), n1: z.number(), x2: z.number(), n2: z.number() })
const twoCounts = ({ x1, n1, x2, n2 }: z.infer<typeof pairSchema>) =>
  [
    { n: x1, of: n1 },
    { n: x2, of: n2 },
  ] as const

export const proportions: Recomputations = {
  wilson_ci: recomputation(
    pairSchema.partial({ x2: true, n2: true }).extend({ conf: z.number() }),
    ({ x1, n1, x2, n2, conf }) => {
      const second = x2 === undefined || n2 === undefined ? null : proportion(x2, n2, conf)
      const first = proportion(x1, n1, conf)
      return {
        p1: first?.value ?? null,
        ci1: bounds(first),
        p2: second?.value ?? null,
        ci2: bounds(second),
        ci1_90: bounds(proportion(x1, n1, 0.9)),
        ci1_99: bounds(proportion(x1, n1, 0.99)),
      }
    },
  ),
  clopper_pearson_ci: recomputation(pairSchema.extend({ conf: z.number() }), ({ x1, n1, x2, n2, conf }) => ({
    ci1: bounds(clopperPearson(x1, n1, conf)),
    ci2: bounds(clopperPearson(x2, n2, conf)),
  })),
  diff_newcombe_ci: recomputation(pairSchema.extend({ conf: z.number() }), ({ conf, ...counts }) => {
    const difference = proportionDifference(...twoCounts(counts), conf)
    return {
      diff: difference?.value ?? null,
      ci: bounds(difference),
      z2_pooled: difference?.test?.chiSquare ?? null,
      p_two_sided: difference?.test?.p ?? null,
    }
  }),
  ratio_gpi: recomputation(pairSchema.extend({ conf: z.number() }), ({ conf, ...counts }) => {
    const index = parity(...twoCounts(counts), conf)
    return {
      gpi: index?.value ?? null,
      gpi_adjusted_uis: index?.adjusted ?? null,
      katz_log_ci: bounds(index?.katz ?? null),
      koopman_score_ci: pair(koopman(...twoCounts(counts), conf)),
    }
  }),
  odds_ratio: recomputation(
    z.object({ table: z.tuple([z.tuple([z.number(), z.number()]), z.tuple([z.number(), z.number()])]) }),
    ({ table }) => {
      const odds = oddsRatio(table)
      const conditional = conditionalOdds(table)
      return {
        sample_or: odds.value?.sample ?? null,
        woolf: {
          or: odds.value?.woolf.value ?? null,
          ...bounds(odds.value?.woolf ?? null),
          haldane_anscombe: odds.warnings.includes('halfAdded'),
        },
        conditional_mle: conditional?.value ?? null,
        fisher_exact_ci: pair(conditional),
        fisher_p: fisher(table)?.p ?? null,
      }
    },
  ),
  cohen_h: recomputation(pairSchema, counts => ({ h: cohenH(...twoCounts(counts)) })),
}
