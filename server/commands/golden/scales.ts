/** Topic 09: scales and their reliability. */
import * as z from 'zod'
import { answeredMean } from '../../../analysis/scales/answeredMean.ts'
import { itemTotals } from '../../../analysis/scales/itemTotal.ts'
import { kuderRichardson } from '../../../analysis/scales/kuderRichardson.ts'
import { omega } from '../../../analysis/scales/omega.ts'
import { reliability } from '../../../analysis/scales/reliability.ts'
import { reliabilityByGroup } from '../../../analysis/scales/reliabilityByGroup.ts'
import type { Interval } from '../../../analysis/result.ts'
import { mean, variance } from '../../../analysis/sum.ts'
import { levels } from './dataset.ts'
import { groupLabels } from './groupLabels.ts'
import { itemAnswers, itemsSchema } from './itemAnswers.ts'
import { recomputation, type Recomputations } from './recomputation.ts'

const ends = (interval: Interval | null) => (interval === null ? null : [interval.low, interval.high])

export const scales: Recomputations = {
  scale_reliability: recomputation(itemsSchema, (input, library) => {
    const items = itemAnswers(library(input), input, library)
    const scale = reliability(items)
    const totals = itemTotals(items)
    const factor = omega(items).value
    return {
      n: scale.n,
      k: scale.items,
      item_mean: totals.map(item => item.mean),
      item_sd: totals.map(item => item.standardDeviation),
      alpha: scale.alpha,
      alpha_ci_feldt: ends(scale.interval),
      alpha_standardised: scale.standardisedAlpha,
      mean_inter_item_r: scale.meanCorrelation,
      item_total_r: totals.map(item => item.totalCorrelation),
      item_rest_r: totals.map(item => item.restCorrelation),
      alpha_if_deleted: totals.map(item => item.alphaWithout),
      omega_total_raw: factor?.omega ?? null,
      omega_total_std: factor?.standardisedOmega ?? null,
      ml_loadings_std: factor?.loadings ?? null,
      score_mean: scale.scoreMean,
      score_sd: scale.scoreDeviation,
      sem_raw_sum: scale.standardError,
    }
  }),
  scale_by_group: recomputation(itemsSchema.extend({ by: z.string() }), (input, library) => {
    const dataset = library(input)
    const labels = groupLabels(dataset, input.by)
    const byGroup = reliabilityByGroup(itemAnswers(dataset, input, library), labels, levels(labels))
    return Object.fromEntries(
      [...byGroup].map(([group, { n, alpha, interval, scoreMean, scoreDeviation }]) => [
        group,
        { n, alpha, ci: ends(interval), mean: scoreMean, sd: scoreDeviation },
      ]),
    )
  }),
  kr20: recomputation(itemsSchema, (input, library) => {
    const test = kuderRichardson(itemAnswers(library(input), input, library))
    return {
      n: test.n,
      k: test.items,
      kr20: test.kr20,
      kr21: test.kr21,
      ci_feldt: ends(test.interval),
      mean: test.scoreMean,
      sd: test.scoreDeviation,
      difficulty: test.facilities,
    }
  }),
  mean_of_answered: recomputation(itemsSchema.extend({ min_share: z.number() }), (input, library) => {
    const { scores, n, nMissing, nComplete, required } = answeredMean(
      itemAnswers(library(input), input, library),
      input.min_share,
    )
    const given = scores.filter(score => score !== null)
    return {
      n_scored: n,
      n_excluded: nMissing,
      n_complete: nComplete,
      mean: mean(given),
      sd: Math.sqrt(variance(given) ?? NaN),
      first20: scores.slice(0, 20),
      min_items: required,
    }
  }),
}
