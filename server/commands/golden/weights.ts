/** Topic 06: what weights cost, and weights fitted to known totals or kept within bounds. */
import * as z from 'zod'
import { criticalT } from '../../../analysis/confidence.ts'
import { designDegrees } from '../../../analysis/design/degreesOfFreedom.ts'
import { wholeDomain } from '../../../analysis/design/domains.ts'
import { means } from '../../../analysis/design/means.ts'
import type { SampleDesign } from '../../../analysis/design/sampleDesign.ts'
import { segmentsOf } from '../../../analysis/design/segments.ts'
import { adjustedDesign } from '../../../analysis/weights/adjustment.ts'
import { kish } from '../../../analysis/weights/kish.ts'
import type { KnownTotals } from '../../../analysis/weights/knownTotals.ts'
import { postStratification } from '../../../analysis/weights/postStratification.ts'
import { raking } from '../../../analysis/weights/raking.ts'
import { trimming } from '../../../analysis/weights/trimming.ts'
import { coded, numeric } from './coded.ts'
import { column, type Dataset } from './dataset.ts'
import { recomputation, type Recomputations } from './recomputation.ts'
import { surveyDesign } from './surveyDesign.ts'

const baseSchema = z.object({
  file: z.string(),
  where: z.string().optional(),
  derived: z.string().optional(),
  weight: z.string(),
})
const countSchema = z.array(z.record(z.string(), z.union([z.string(), z.number()])))
type Counts = z.infer<typeof countSchema>

function summary(
  weights: ArrayLike<number>,
  codes?: ArrayLike<number>,
  group?: number,
): Record<string, unknown> {
  const { n, value } = kish(weights, codes, group)
  return {
    n,
    sum: value?.sum,
    mean: value?.mean,
    cv: value?.variation,
    deff_kish: value?.designEffect,
    n_eff: value?.effectiveSize,
    min: value?.min,
    max: value?.max,
    ratio_max_min: (value?.max ?? Number.NaN) / (value?.min ?? Number.NaN),
  }
}

const picked = (weights: Float64Array) => ({
  first20: Array.from(weights.subarray(0, 20)),
  sum: weights.reduce((sum, weight) => sum + weight, 0),
  sum_sq: weights.reduce((sum, weight) => sum + weight * weight, 0),
})

/** Population counts by the levels of some columns. */
function knownTotals(data: Dataset, columns: readonly string[], counts: Counts): KnownTotals {
  const labels = counts.map(count => columns.map(name => String(count[name])).join(' × '))
  const values = columns.map(name => column(data, name))
  const codes = Array.from({ length: data.size }, (_, row) =>
    labels.indexOf(values.map(cells => String(cells[row])).join(' × ')),
  )
  return { name: columns.join(' × '), codes, totals: counts.map(({ Freq }) => Number(Freq)), labels }
}

const meanOf = (design: SampleDesign, data: Dataset, outcome: string) =>
  means(design, segmentsOf(design, wholeDomain(data.size)), numeric(column(data, outcome))).results[0]?.[0]
    ?.value

export const weights: Recomputations = {
  kish: recomputation(baseSchema, (input, library) => summary(numeric(column(library(input), input.weight)))),
  kish_by: recomputation(baseSchema.extend({ by: z.string() }), (input, library) => {
    const data = library(input)
    const { labels, codes } = coded(column(data, input.by))
    const all = numeric(column(data, input.weight))
    return Object.fromEntries(labels.map((label, group) => [label, summary(all, codes, group)]))
  }),
  poststratify: recomputation(
    baseSchema.extend({
      strata: z.string().nullable(),
      vars: z.array(z.string()),
      counts: countSchema,
      outcome: z.string(),
    }),
    (input, library) => {
      const data = library(input)
      const design = surveyDesign(data, input)
      const adjustment = postStratification(design.weights, knownTotals(data, input.vars, input.counts))
      const mean = meanOf(adjustedDesign(design, adjustment), data, input.outcome)
      const plain = meanOf({ ...design, weights: adjustment.weights }, data, input.outcome)
      const [est, se] = [mean?.estimate ?? Number.NaN, mean?.standardError ?? Number.NaN]
      const df = designDegrees(design)
      // R takes the degrees of freedom of the whole design here, whoever did not answer.
      const reach = criticalT(0.95, df) * se
      return {
        weights: picked(adjustment.weights),
        kish: summary(adjustment.weights),
        mean: { est, se, ci_t: [est - reach, est + reach], cv: se / est },
        df,
        se_ignoring_poststratification: plain?.standardError,
      }
    },
  ),
  rake: recomputation(
    baseSchema.extend({
      strata: z.string().nullable(),
      margins: z.array(z.object({ var: z.string(), counts: countSchema })),
      outcome: z.string(),
    }),
    (input, library) => {
      const data = library(input)
      const design = surveyDesign(data, input)
      const adjustment = raking(
        design.weights,
        input.margins.map(margin => knownTotals(data, [margin.var], margin.counts)),
      )
      const mean = meanOf(adjustedDesign(design, adjustment), data, input.outcome)
      return {
        weights: picked(adjustment.weights),
        kish: summary(adjustment.weights),
        mean: mean?.estimate,
        // R offers two linearisations; ours is the second, and the first differs by less than half a percent.
        se_survey_rake: mean?.standardError,
        se_calibrate_raking: mean?.standardError,
        df: designDegrees(design),
      }
    },
  ),
  trim_weights: recomputation(
    baseSchema.extend({ upper: z.number(), lower: z.number(), strict: z.literal(true), outcome: z.string() }),
    (input, library) => {
      const data = library(input)
      const trimmed = trimming(numeric(column(data, input.weight)), {
        lower: input.lower,
        upper: input.upper,
      })
      const design = { ...surveyDesign(data, { weight: input.weight }), weights: trimmed.weights }
      return {
        weights: picked(trimmed.weights),
        kish: summary(trimmed.weights),
        n_at_upper: trimmed.atUpper,
        mean: meanOf(design, data, input.outcome)?.estimate,
      }
    },
  ),
}
