/** Topic 10: the same people before and after a course. */
import * as z from 'zod'
import { ancova, type Term } from '../../../analysis/prepost/ancova.ts'
import { itemChanges } from '../../../analysis/prepost/itemChange.ts'
import { normalisedGain } from '../../../analysis/prepost/normalisedGain.ts'
import { pairedMean } from '../../../analysis/prepost/pairedMean.ts'
import { signedRank } from '../../../analysis/prepost/signedRank.ts'
import type { Interval } from '../../../analysis/result.ts'
import { mean } from '../../../analysis/sum.ts'
import { asMark } from './itemAnswers.ts'
import { recomputation, type Recomputations } from './recomputation.ts'
import { pairsOf, readItemSittings, readSittings, sittingsSchema } from './sittings.ts'

const ends = (interval: Interval | null | undefined) =>
  interval ? [interval.low, interval.high] : [null, null]

export const prePost: Recomputations = {
  paired_tests: recomputation(sittingsSchema, (input, library) => {
    const { joined } = readSittings(input, library)
    const paired = pairedMean(joined.pairs)
    // R ranks gains by their bits when it is not told otherwise.
    const ranked = signedRank(joined.pairs, Infinity).value
    return {
      n_pairs: joined.n,
      n_pre: joined.nBefore,
      n_post: joined.nAfter,
      n_pre_only: joined.beforeOnly.length,
      n_post_only: joined.afterOnly.length,
      mean_pre: paired.meanBefore,
      mean_post: paired.meanAfter,
      sd_pre: paired.deviationBefore,
      sd_post: paired.deviationAfter,
      r: paired.correlation,
      mean_diff: paired.gain,
      sd_diff: paired.gainDeviation,
      mean_pre_all: mean([...joined.pairs.map(({ before }) => before), ...joined.beforeOnly]),
      mean_post_all: mean([...joined.pairs.map(({ after }) => after), ...joined.afterOnly]),
      t: paired.t,
      df: paired.df,
      p: paired.p,
      ci: ends(paired.interval),
      wilcoxon: {
        V: ranked?.plus ?? null,
        W_plus: ranked?.plus ?? null,
        W_minus: ranked?.minus ?? null,
        n_nonzero: ranked?.nChanged ?? null,
        n_zero: ranked?.nUnchanged ?? null,
        p_cc: ranked?.pCorrected ?? null,
        p_no_cc: ranked?.p ?? null,
        p_exact_permutation: ranked?.pExact ?? null,
        p_pratt_asymptotic: ranked?.pPratt ?? null,
        matched_rank_biserial: ranked?.rankBiserial ?? null,
      },
    }
  }),
  normalised_gain: recomputation(
    sittingsSchema.extend({ min: z.number().default(0), max: z.number() }),
    (input, library) => {
      const sittings = readSittings(input, library)
      const range = { low: input.min, high: input.max }
      const all = normalisedGain(sittings.joined.pairs, range)
      const groups = sittings.groups.map(group => {
        const own = normalisedGain(pairsOf(sittings, group), range)
        return [group, { n: own.n, hake_class_gain: own.classGain, marx_cummings_mean: own.change }] as const
      })
      return {
        hake_class_gain: all.classGain,
        mean_individual_gain: all.meanOwnGain,
        n_individual: all.nOwnGain,
        n_pre_at_max: all.n - all.nOwnGain,
        marx_cummings_mean: all.change,
        marx_cummings_sd: all.changeDeviation,
        marx_cummings_n: all.nChange,
        floor_pre: all.before?.floor ?? null,
        ceiling_pre: all.before?.ceiling ?? null,
        floor_post: all.after?.floor ?? null,
        ceiling_post: all.after?.ceiling ?? null,
        by_group: input.group === undefined ? null : Object.fromEntries(groups),
      }
    },
  ),
  ancova: recomputation(sittingsSchema, (input, library) => {
    const sittings = readSittings(input, library)
    const [first, second] = sittings.groups
    const model = ancova(pairsOf(sittings, first), pairsOf(sittings, second)).value
    if (!model) return null
    const terms = [model.intercept, model.slope, model.gap]
    const each = (field: keyof Term) => terms.map(term => term[field])
    return {
      coef: {
        intercept: model.intercept.estimate,
        pre: model.slope.estimate,
        group1: model.gap.estimate,
      },
      se: each('standardError'),
      t: each('t'),
      p: each('p'),
      ci_group: ends(model.interval),
      r2: model.rSquared,
      sigma: model.residualDeviation,
      df: model.df,
      se_hc3: each('robustError'),
      adjusted_mean1: model.adjustedMeans[0],
      adjusted_mean2: model.adjustedMeans[1],
      partial_eta2: model.partialEtaSquared,
      interaction: { coef: model.interaction?.estimate ?? null, p: model.interaction?.p ?? null },
    }
  }),
  mcnemar_items: recomputation(sittingsSchema.extend({ items: z.array(z.string()) }), (input, library) => {
    const items = readItemSittings(input, library).map(({ pairs }) =>
      pairs.map(({ before, after }) => ({ before: asMark(before), after: asMark(after) })),
    )
    const changes = itemChanges(items)
    return {
      items: changes.map(({ n, changes: { kept, gained, lost, neither }, shares, test }, place) => ({
        item: input.items[place],
        n,
        both_correct: kept,
        lost,
        gained,
        both_wrong: neither,
        p_pre: shares?.before ?? null,
        p_post: shares?.after ?? null,
        diff: shares?.difference ?? null,
        newcombe_paired_ci: ends(shares?.interval),
        tango_ci: ends(shares?.tango),
        mcnemar_exact_p: test?.exact ?? null,
        mcnemar_midp: test?.midP ?? null,
        chisq: test?.asymptotic?.chiSquare ?? null,
        p_asymptotic: test?.asymptotic?.p ?? null,
        chisq_cc: test?.asymptotic?.corrected ?? null,
      })),
      holm: changes.map(({ pAdjusted }) => pAdjusted),
    }
  }),
}
