/** Topic 08: cells of several characteristics, standardised shares, decomposed gaps, and odds in common. */
import * as z from 'zod'
import { intersectionalMeans, intersectionalShares } from '../../../analysis/disaggregation/intersection.ts'
import { kitagawa } from '../../../analysis/disaggregation/kitagawa.ts'
import { mantelHaenszel } from '../../../analysis/disaggregation/mantelHaenszel.ts'
import { oaxacaBlinder, type Twofold } from '../../../analysis/disaggregation/oaxacaBlinder.ts'
import { standardisation, type StandardisedShare } from '../../../analysis/disaggregation/standardisation.ts'
import { coded, numeric } from './coded.ts'
import { column } from './dataset.ts'
import { indicator, readFormula } from './formula.ts'
import { recomputation, type Recomputations } from './recomputation.ts'

const groupSchema = z.object({ name: z.string(), x: z.array(z.number()), n: z.array(z.number()) })
type Group = z.infer<typeof groupSchema>

const counts = ({ x, n }: Group) => x.map((count, stratum) => ({ n: count, of: n[stratum] ?? 0 }))
const pair = (ends: { low: number; high: number } | null | undefined) => [
  ends?.low ?? null,
  ends?.high ?? null,
]

const standardised = (name: string, share: StandardisedShare) => ({
  group: name,
  crude: share.crude,
  standardised: share.value,
  se: share.standardError,
  ci_normal: pair(share.interval),
})
const gamma = ({ crude, value, gammaInterval }: StandardisedShare) => [crude, value, ...pair(gammaInterval)]

const references = { pooled: -1, pooledWithGroup: -2 }
const groupWeight = ({ reference }: Twofold) =>
  typeof reference === 'number' ? reference : references[reference]

export const disaggregation: Recomputations = {
  intersectional: recomputation(
    z.object({
      file: z.string(),
      where: z.string().optional(),
      derived: z.string().optional(),
      by: z.array(z.string()),
      outcome: z.string(),
    }),
    (input, library) => {
      const data = library(input)
      const classifications = input.by.map(name => coded(column(data, name)))
      const values = numeric(column(data, input.outcome))
      const key = (levels: readonly number[]) =>
        levels.map((level, at) => classifications[at]?.labels[level]).join('|')
      const binary = values.map(value => (value === 0 || value === 1 ? value : Number.NaN))
      const shares = intersectionalShares(classifications, binary)
      const cells = intersectionalMeans(classifications, values).map(({ levels, n, ...cell }, at) => {
        const { share, n: answers } = shares[at] ?? { share: null, n: 0 }
        // R takes a cell for one of shares when everybody in it has 0 or 1.
        return share && answers === n
          ? { key: key(levels), n, x: share.n, p: share.value, ci: { lower: share.low, upper: share.high } }
          : { key: key(levels), n, mean: cell.mean, sd: cell.standardDeviation, se: cell.standardError }
      })
      return { cells: cells.filter(({ n }) => n > 0) }
    },
  ),
  direct_standardisation: recomputation(
    z.object({ groups: z.tuple([groupSchema, groupSchema]), standard: z.array(z.number()) }),
    ({ groups: [one, other], standard }) => {
      const found = standardisation(counts(one), counts(other), standard)
      return {
        groups: [standardised(one.name, found.first), standardised(other.name, found.second)],
        diff: found.difference,
        diff_se: found.differenceError,
        diff_ci: pair(found.differenceInterval),
        ratio: found.ratio,
        epitools_gamma: { [one.name]: gamma(found.first), [other.name]: gamma(found.second) },
      }
    },
  ),
  kitagawa: recomputation(z.object({ group1: groupSchema, group2: groupSchema }), ({ group1, group2 }) => {
    const found = kitagawa(counts(group1), counts(group2))
    return {
      gap: found.gap,
      rate_effect: found.rate,
      composition_effect: found.composition,
      rate_by_stratum: found.rates,
      composition_by_stratum: found.compositions,
      three_way: found.threefold,
    }
  }),
  oaxaca_blinder: recomputation(
    z.object({ file: z.string(), model: z.string(), indicator: z.string() }),
    (input, library) => {
      const data = library(input)
      const { outcome, regressors } = readFormula(data, input.model)
      const isSecond = indicator(data, input.indicator.replace(/^.* = 1 if /, ''))
      const { value } = oaxacaBlinder(regressors, outcome.values, isSecond)
      return {
        n: value?.sizes,
        mean_A: value?.means[0],
        mean_B: value?.means[1],
        gap: value?.gap,
        threefold: value?.threefold,
        twofold: value?.twofold.map(split => ({
          group_weight: groupWeight(split),
          explained: split.explained,
          unexplained: split.unexplained,
        })),
        coef_A: value?.coefficients[0],
        coef_B: value?.coefficients[1],
      }
    },
  ),
  mantel_haenszel: recomputation(
    z.object({
      tables: z.array(z.tuple([z.tuple([z.number(), z.number()]), z.tuple([z.number(), z.number()])])),
    }),
    ({ tables }) => {
      const { value } = mantelHaenszel(tables)
      return {
        common_or: value?.oddsRatio,
        ci: pair(value?.interval),
        chisq: value?.association.chiSquare,
        p: value?.association.p,
        chisq_cc: value?.corrected.chiSquare,
        p_cc: value?.corrected.p,
        breslow_day_tarone: {
          chisq: value?.heterogeneity?.chiSquare,
          df: value?.heterogeneity?.df,
          p: value?.heterogeneity?.p,
        },
      }
    },
  ),
}
