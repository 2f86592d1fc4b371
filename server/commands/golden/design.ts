/** Topic 07: means, shares, ratios, totals and tests that take account of how the sample was drawn. */
import * as z from 'zod'
import { designDegrees } from '../../../analysis/design/degreesOfFreedom.ts'
import { levelDomains, wholeDomain } from '../../../analysis/design/domains.ts'
import type { Estimate } from '../../../analysis/design/estimate.ts'
import { covarianceBetween, gap } from '../../../analysis/design/gap.ts'
import { designIndependence } from '../../../analysis/design/independence.ts'
import { means } from '../../../analysis/design/means.ts'
import { ratio } from '../../../analysis/design/ratio.ts'
import { LonelyStratum } from '../../../analysis/design/sampleDesign.ts'
import { segmentsOf } from '../../../analysis/design/segments.ts'
import { shareInterval, type ShareMethod } from '../../../analysis/design/shareInterval.ts'
import { shares } from '../../../analysis/design/shares.ts'
import { totals } from '../../../analysis/design/totals.ts'
import type { Result } from '../../../analysis/result.ts'
import { coded, numeric } from './coded.ts'
import { readCondition } from './condition.ts'
import { column, levels as levelsIn, type Dataset } from './dataset.ts'
import { recomputation, type Recomputations } from './recomputation.ts'
import { designSchema, surveyDesign } from './surveyDesign.ts'

const baseSchema = z.object({
  file: z.string(),
  where: z.string().optional(),
  derived: z.string().optional(),
  design: designSchema,
})
const pair = (ends: { low: number; high: number } | null | undefined) => [
  ends?.low ?? null,
  ends?.high ?? null,
]

/** 1 where the condition holds, 0 where it does not. */
function answers(data: Dataset, text: string): Int32Array {
  const condition = readCondition(data, text)
  return Int32Array.from({ length: data.size }, (_, row) => Number(condition(row) ?? -1))
}

const intervals: Readonly<Record<string, ShareMethod>> = {
  ci_logit: 'logit',
  ci_beta: 'kornGraubard',
  ci_mean: 'symmetric',
  ci_likelihood: 'likelihood',
  ci_asin: 'arcsine',
}

/** The share with all its intervals; R has none where nobody or everybody meets the condition. */
function share({ value, n }: Result<Estimate>): Record<string, unknown> {
  const { estimate = Number.NaN, standardError: error = null, df = 0 } = value ?? {}
  const known = { value: estimate, standardError: error ?? 0, df, n }
  const isOpen = estimate > 0 && estimate < 1 && known.standardError > 0 && df > 0
  const ends = Object.entries(intervals).map(([name, method]) => [
    name,
    isOpen ? pair(shareInterval(known, method)) : [null, null],
  ])
  return { n, p: estimate, se: error, df, degenerate: !isOpen, ...Object.fromEntries(ends) }
}

export const design: Recomputations = {
  svymean: recomputation(baseSchema.extend({ var: z.string() }), (input, library) => {
    const data = library(input)
    const sample = surveyDesign(data, input.design)
    const segments = segmentsOf(sample, wholeDomain(data.size))
    const values = numeric(column(data, input.var))
    const mean = means(sample, segments, values).results[0]?.[0]?.value
    const total = totals(sample, segments, values)[0]?.value
    return {
      est: mean?.estimate,
      se: mean?.standardError,
      ci_t: pair(mean?.interval),
      cv: (mean?.standardError ?? Number.NaN) / (mean?.estimate ?? Number.NaN),
      df_full_design: designDegrees(sample),
      df_used: mean?.df,
      deff_replace: mean?.designEffect,
      total: total?.total,
      total_se: total?.standardError,
    }
  }),
  svyby_mean: recomputation(baseSchema.extend({ var: z.string(), by: z.string() }), (input, library) => {
    const data = library(input)
    const sample = surveyDesign(data, input.design)
    const { labels, codes, levels } = coded(column(data, input.by))
    const estimated = means(
      sample,
      segmentsOf(sample, levelDomains(codes, levels)),
      numeric(column(data, input.var)),
    )
    const groups = labels.map((_, group) => group)
    const values = groups.map(group => estimated.results[group]?.[0]?.value)
    const [difference, test] = levels === 2 ? [gap(estimated, 0, 1).value, gap(estimated, 1, 0).value] : []
    return {
      levels: labels,
      est: values.map(value => value?.estimate),
      se: values.map(value => value?.standardError),
      cov: groups.map(one => groups.map(other => covarianceBetween(estimated, one, other))),
      gap: difference?.difference,
      gap_se: difference?.standardError,
      svyttest: { t: test?.t, df: test?.df, p: test?.p, diff: test?.difference },
    }
  }),
  svyciprop: recomputation(baseSchema.extend({ condition: z.string() }), (input, library) => {
    const data = library(input)
    const sample = surveyDesign(data, input.design)
    const segments = segmentsOf(sample, wholeDomain(data.size))
    const found = shares(sample, segments, answers(data, input.condition), 2).results[0]?.[1]
    return found && share(found)
  }),
  svyciprop_by: recomputation(
    baseSchema.extend({ condition: z.string(), by: z.string() }),
    (input, library) => {
      const data = library(input)
      const sample = surveyDesign(data, input.design)
      const { labels, codes, levels } = coded(column(data, input.by))
      const segments = segmentsOf(sample, levelDomains(codes, levels))
      const { results } = shares(sample, segments, answers(data, input.condition), 2)
      return {
        domains: labels.map((level, group) => {
          const found = results[group]?.[1]
          return { level, ...(found && share(found)) }
        }),
      }
    },
  ),
  svyratio: recomputation(
    baseSchema.extend({ numerator: z.string(), denominator: z.string() }),
    (input, library) => {
      const data = library(input)
      const sample = surveyDesign(data, input.design)
      const found = ratio(
        sample,
        numeric(column(data, input.numerator)),
        numeric(column(data, input.denominator)),
      )
      return { ratio: found.value?.ratio, se: found.value?.standardError }
    },
  ),
  svychisq: recomputation(baseSchema.extend({ row: z.string(), col: z.string() }), (input, library) => {
    const data = library(input)
    const [rows, columns] = [coded(column(data, input.row)), coded(column(data, input.col))]
    const { value } = designIndependence(surveyDesign(data, input.design), rows, columns)
    return {
      rows: value?.rows.map(level => rows.labels[level]),
      cols: value?.columns.map(level => columns.labels[level]),
      weighted_table: value?.weighted,
      row_share: value?.weighted.map(row =>
        row.map(people => people / row.reduce((sum, other) => sum + other, 0)),
      ),
      F: value?.raoScott.statistic,
      ndf: value?.raoScott.df1,
      ddf: value?.raoScott.df2,
      p: value?.raoScott.p,
      pearson_X2_scaled: value?.chiSquare,
      p_first_order_chisq: value?.firstOrder.p,
      adjwald_F: value?.wald?.statistic,
      adjwald_p: value?.wald?.p,
    }
  }),
  lonely_psu: recomputation(
    baseSchema.extend({
      option: z.enum(['fail', 'remove', 'certainty', 'adjust', 'average']),
      var: z.string().optional(),
    }),
    (input, library) => {
      const data = library(input)
      try {
        const sample = surveyDesign(data, input.design, input.option)
        const values = numeric(column(data, input.var ?? ''))
        const mean = means(sample, segmentsOf(sample, wholeDomain(data.size)), values).results[0]?.[0]?.value
        return { est: mean?.estimate, se: mean?.standardError }
      } catch (error) {
        if (!(error instanceof LonelyStratum)) throw error
        const [first] = levelsIn(error.strata.map(String))
        return { error: `Stratum (${first}) has only one PSU at stage ${error.stage}` }
      }
    },
  ),
}
