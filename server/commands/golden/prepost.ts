/** Topic 10: the same people before and after a course. */
import * as z from 'zod'
import { ancova, type Term } from '../../../analysis/prepost/ancova.ts'
import { attrition, type Baseline } from '../../../analysis/prepost/attrition.ts'
import { gainGap } from '../../../analysis/prepost/gainGap.ts'
import { itemChanges } from '../../../analysis/prepost/itemChange.ts'
import { normalisedGain } from '../../../analysis/prepost/normalisedGain.ts'
import { pairedEffect } from '../../../analysis/prepost/pairedEffect.ts'
import { pairedMean } from '../../../analysis/prepost/pairedMean.ts'
import { signedRank } from '../../../analysis/prepost/signedRank.ts'
import type { Interval } from '../../../analysis/result.ts'
import { mean } from '../../../analysis/sum.ts'
import { asMark } from './itemAnswers.ts'
import { recomputation, type Recomputations } from './recomputation.ts'
import { pairsOf, startersOf, readItemSittings, readSittings, sittingsSchema } from './sittings.ts'

const ends = (interval: Interval | null | undefined) =>
  interval ? [interval.low, interval.high] : [null, null]

const bounds = (interval: Interval | null) => ({
  lower: interval?.low ?? null,
  upper: interval?.high ?? null,
})

const fieldsOf = (baseline: Baseline) => ({
  n_stay: baseline.nStayed,
  n_drop: baseline.nDropped,
  mean_stay: baseline.meanStayed,
  mean_drop: baseline.meanDropped,
  welch_p: baseline.p,
})

export const prePost: Recomputations = {
  paired_tests: recomputation(sittingsSchema, (input, library) => {
    const { joined } = readSittings(input, library)
    const paired = pairedMean(joined.pairs)
    const effect = pairedEffect(joined.pairs).value
    // R ranks gains by their bits when it is not told otherwise.
    const ranked = signedRank(joined.pairs, true).value
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
      effects: {
        d_z: effect?.dGain ?? null,
        g_z: effect?.gGain ?? null,
        J: effect?.correction ?? null,
        g_z_ci_noncentral: ends(effect?.interval),
        d_av: effect?.dScores ?? null,
        d_rm: effect?.dRepeated ?? null,
        g_av: effect?.gScores ?? null,
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
  gain_gap: recomputation(sittingsSchema, (input, library) => {
    const sittings = readSittings(input, library)
    const [first, second] = sittings.groups
    const gap = gainGap(pairsOf(sittings, first), pairsOf(sittings, second))
    return {
      n: [gap.first.n, gap.second.n],
      gain1: gap.first.gain,
      gain2: gap.second.gain,
      did: gap.difference,
      welch: {
        t: gap.test?.t ?? null,
        df: gap.test?.df ?? null,
        p: gap.test?.p ?? null,
        ci: ends(gap.test),
        se: gap.test?.error ?? null,
      },
      se_ols: gap.errors?.classical ?? null,
      se_hc2: gap.errors?.hc2 ?? null,
      se_hc3: gap.errors?.hc3 ?? null,
      gap_pre: gap.gapBefore,
      gap_post: gap.gapAfter,
    }
  }),
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
  attrition_by_group: recomputation(sittingsSchema, (input, library) => {
    const sittings = readSittings(input, library)
    const [first, second] = sittings.groups
    const lost = attrition(startersOf(sittings, first), startersOf(sittings, second))
    return {
      groups: sittings.groups,
      dropped: lost.rates.map(rate => rate?.n ?? null),
      n: lost.rates.map(rate => rate?.of ?? null),
      rate: lost.rates.map(rate => rate?.value ?? null),
      wilson: lost.rates.map(bounds),
      diff_newcombe: bounds(lost.difference),
      fisher_p: lost.p,
      baseline_stay_minus_drop: {
        diff: lost.baseline.difference,
        g: lost.baseline.g,
        welch_p: lost.baseline.p,
      },
      by_group: lost.baselines.map((baseline, place) => ({
        group: sittings.groups[place],
        ...fieldsOf(baseline),
      })),
      logit: {
        terms: ['intercept', 'pre', 'group1', 'pre:group1'],
        coef: lost.model.value?.coefficients ?? null,
        se: lost.model.value?.standardErrors ?? null,
      },
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
