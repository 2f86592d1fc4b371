/** Samples to try the design-based estimates on, and the same estimates written out row by row. */
import fc from 'fast-check'
import type { DesignColumns } from '../../../analysis/design/sampleDesign.ts'

export interface Sample {
  readonly n: number
  readonly columns: DesignColumns & {
    readonly weights: readonly number[]
    readonly strata: readonly number[]
  }
  /** 0 and 1: women and men */
  readonly sex: readonly number[]
  /** 0, 1 and 2, or 3 where the answer is missing */
  readonly answers: readonly number[]
  /** NaN where missing */
  readonly values: readonly number[]
}

const row = fc.record({
  weight: fc.double({ min: 0.5, max: 20, noNaN: true }),
  sex: fc.nat(1),
  answer: fc.nat(3),
  value: fc.oneof(
    { weight: 6, arbitrary: fc.double({ min: 10, max: 90, noNaN: true }) },
    fc.constant(Number.NaN),
  ),
})

/** Strata of clusters of respondents; every stratum has two clusters or more. */
export const samples: fc.Arbitrary<Sample> = fc
  .array(fc.array(fc.array(row, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 4 }), {
    minLength: 1,
    maxLength: 3,
  })
  .map(strata => {
    const rows = strata.flatMap((clusters, stratum) =>
      clusters.flatMap((people, cluster) => people.map(person => ({ ...person, stratum, cluster }))),
    )
    return {
      n: rows.length,
      columns: {
        weights: rows.map(({ weight }) => weight),
        strata: rows.map(({ stratum }) => stratum),
        clusters: rows.map(({ cluster }) => cluster),
        populations: rows.map(({ stratum }) => (strata[stratum]?.length ?? 0) * 3 + stratum),
      },
      sex: rows.map(({ sex }) => sex),
      answers: rows.map(({ answer }) => answer),
      values: rows.map(({ value }) => value),
    }
  })

/** The same people drawn one by one. */
export const drawnSingly = ({ columns, ...sample }: Sample): Sample => ({
  ...sample,
  columns: { weights: columns.weights, strata: columns.strata },
})

/** What each row adds to the mean of the rows that a mask marks: weight × (value − mean) / sum of weights. */
export function scoresByHand(
  { columns }: Sample,
  values: readonly number[],
  mask: readonly boolean[],
): number[] {
  const { weights } = columns
  const sum = (term: (at: number) => number) =>
    weights.reduce((total, _, at) => total + (mask[at] ? term(at) : 0), 0)
  const total = sum(at => weights[at] ?? 0)
  const mean = sum(at => (weights[at] ?? 0) * (values[at] ?? 0)) / total
  return weights.map((weight, at) => (mask[at] ? (weight * ((values[at] ?? 0) - mean)) / total : 0))
}

/** The covariance of two sums of scores, straight from the definition: added up by cluster, compared within strata. */
export function covarianceByHand({ n, columns }: Sample, a: readonly number[], b: readonly number[]): number {
  const { strata, clusters, populations } = columns
  let covariance = 0
  for (const stratum of new Set(strata)) {
    const rows = Array.from({ length: n }, (_, at) => at).filter(at => strata[at] === stratum)
    const units = [...new Set(rows.map(at => clusters?.[at] ?? at))]
    const total = (scores: readonly number[], unit: number | string) =>
      rows.reduce((sum, at) => sum + ((clusters?.[at] ?? at) === unit ? (scores[at] ?? 0) : 0), 0)
    const meanA = units.reduce<number>((sum, unit) => sum + total(a, unit), 0) / units.length
    const meanB = units.reduce<number>((sum, unit) => sum + total(b, unit), 0) / units.length
    const fraction = units.length / (populations?.[rows[0] ?? 0] ?? Infinity)
    const products = units.reduce<number>(
      (sum, unit) => sum + (total(a, unit) - meanA) * (total(b, unit) - meanB),
      0,
    )
    covariance += (1 - fraction) * (units.length / (units.length - 1)) * products
  }
  return covariance
}
