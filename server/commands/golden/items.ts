/** Topic 11: item analysis of knowledge tests. */
import * as z from 'zod'
import { inclusiveDiscrimination, thirdsDiscrimination } from '../../../analysis/items/discrimination.ts'
import { distractors } from '../../../analysis/items/distractors.ts'
import { functioning } from '../../../analysis/items/functioning.ts'
import { itemAnalysis } from '../../../analysis/items/itemAnalysis.ts'
import { marks, numberRight, type Mark } from '../../../analysis/items/mark.ts'
import { thirds } from '../../../analysis/items/thirds.ts'
import { completeCases, itemSums } from '../../../analysis/scales/completeCases.ts'
import { reliability } from '../../../analysis/scales/reliability.ts'
import { column, levels, type Dataset } from './dataset.ts'
import { groupLabels, sexColumn } from './groupLabels.ts'
import { answerKey, asMark, itemAnswers, itemsSchema, type ItemsInput } from './itemAnswers.ts'
import type { Library } from './library.ts'
import { recomputation, type Recomputations } from './recomputation.ts'
import { groups } from './variable.ts'

const marksOf = (dataset: Dataset, input: ItemsInput, library: Library): Mark[][] =>
  itemAnswers(dataset, input, library).map(item => item.map(asMark))

/** The shares of right answers in each group of the people with all marks; one group of all when none is asked for. */
function facilitiesByGroup(dataset: Dataset, items: readonly (readonly Mark[])[], group: string | null) {
  const labels =
    group === null ? Array.from({ length: dataset.size }, () => 'all') : groupLabels(dataset, group)
  return Object.fromEntries(
    levels(labels).map(level => {
      const own = items.map(item => item.filter((_, person) => labels[person] === level))
      return [level, itemAnalysis(own).items.map(item => item.facility)]
    }),
  )
}

export const itemStatistics: Recomputations = {
  item_statistics: recomputation(itemsSchema.extend({ group: z.string().nullish() }), (input, library) => {
    const dataset = library(input)
    const items = marksOf(dataset, input, library)
    const { n, items: statistics } = itemAnalysis(items)
    const complete = completeCases(items).items
    const inclusive = inclusiveDiscrimination(complete, itemSums(complete))
    return {
      n,
      difficulty: statistics.map(item => item.facility),
      point_biserial: statistics.map(item => item.pointBiserial),
      point_biserial_corrected: statistics.map(item => item.corrected),
      D27_fractional: statistics.map(item => item.discrimination?.difference ?? null),
      upper27: statistics.map(item => item.discrimination?.upper ?? null),
      lower27: statistics.map(item => item.discrimination?.lower ?? null),
      D27_inclusive: inclusive.items.map(item => item?.difference ?? null),
      n_lower_inclusive: inclusive.nLower,
      n_upper_inclusive: inclusive.nUpper,
      ULI_thirds: thirdsDiscrimination(complete, itemSums(complete)).map(item => item?.difference ?? null),
      alpha_if_deleted: statistics.map(item => item.alphaWithout),
      alpha: reliability(items).alpha,
      difficulty_by_group: facilitiesByGroup(dataset, items, input.group ?? null),
    }
  }),
  distractors: recomputation(itemsSchema, (input, library) => {
    const dataset = library(input)
    const key = answerKey(input, library)
    const totals = numberRight([...key].map(([item, right]) => marks(column(dataset, item), right))).map(
      total => total ?? 0,
    )
    const divided = thirds(totals)
    return {
      n: totals.length,
      third_cuts: divided?.cuts ?? null,
      third_sizes: divided?.sizes ?? null,
      items: input.items.map(item => {
        const choices = column(dataset, item)
        const right = key.get(item) ?? ''
        const table = distractors({ choices, options: levels(choices), key: right }, totals)
        return {
          item,
          key: right,
          omitted: table.nOmitted,
          options: table.options.map(option => ({
            option: option.option,
            n: option.n,
            share: option.share,
            by_third: option.thirds,
            point_biserial_total: option.totalCorrelation,
            point_biserial_rest: option.restCorrelation,
            mean_total: option.meanTotal,
            non_functional: option.flags.includes('nonFunctional'),
          })),
        }
      }),
    }
  }),
  dif_mantel_haenszel: recomputation(
    itemsSchema.extend({ focal: z.string(), group: z.string().optional() }),
    (input, library) => {
      const dataset = library(input)
      const sexes = groups(dataset, input.group ?? sexColumn(dataset), ['female', 'male'])
      const focal = sexes.map(sex => (sex === null ? null : sex === input.focal))
      const { items } = functioning(marksOf(dataset, input, library), focal)
      return {
        items: items.map(({ oddsRatio, delta, chiSquare, p }, place) => ({
          item: input.items[place],
          alpha_mh: oddsRatio,
          delta_mh: delta,
          chisq_cc: chiSquare,
          p,
        })),
        bh: items.map(({ pAdjusted }) => pAdjusted),
      }
    },
  ),
}
