/** Whether two questions have to do with each other, tested in a sample with weights, strata and clusters. */
import { expectedCounts } from '../crosstabs/table.ts'
import { chiSquareAbove } from '../distributions/chiSquare.ts'
import type { Result } from '../result.ts'
import { designEffects } from './designEffects.ts'
import { degreesOfFreedom } from './degreesOfFreedom.ts'
import { wholeDomain, type Domains } from './domains.ts'
import { designWarnings, meanScore, sumsOf } from './estimate.ts'
import { influence, samplingCovariance, type Score } from './linearisation.ts'
import { product, traceOf } from './matrix.ts'
import { categoryMoments } from './moments.ts'
import type { SampleDesign } from './sampleDesign.ts'
import { segmentsOf } from './segments.ts'
import { designTest, waldTest, type DesignTest } from './wald.ts'

/** A question as codes: 0 … levels − 1 are its answers, any other number is a missing one. */
export interface Question {
  readonly codes: ArrayLike<number>
  readonly levels: number
}

export interface DesignIndependence {
  /** the levels of each question that anybody gave, in which the rows and columns below are */
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  /** people whom those who gave both answers stand for */
  readonly weighted: readonly (readonly number[])[]
  /** Pearson's X² as if those who answered were a simple random sample with these shares */
  readonly chiSquare: number
  /** X² over its mean design effect, against χ² */
  readonly firstOrder: { readonly df: number; readonly p: number }
  /** X² over the sum of its design effects, against F with Satterthwaite's degrees of freedom: the one to report */
  readonly raoScott: DesignTest
  /** Wald's test of the distances from independence, adjusted for the number of units; `null` with too few of them */
  readonly wald: DesignTest | null
}

const method = 'Rao–Scott F test'

/**
 * Tests two questions for independence.
 *
 * @param domain - with a single group; everybody if absent
 * @returns a `null` value when nobody gave both answers (`noData`), or one question has a single answer (`noVariance`),
 *   or the units are too few to vary (`tooFew`)
 * @throws RangeError when there is not one code a row
 * @see Rao & Scott (1984), Annals of Statistics 12:46–60; Thomas & Rao (1987), JASA 82:630–636; Koch, Freeman & Freeman
 *   (1975) for Wald's; R: `survey::svychisq(statistic = "F" | "Chisq" | "adjWald")`
 * @example designIndependence(design, { codes: sex, levels: 2 }, { codes: answers, levels: 5 }).value?.raoScott.p
 */
export function designIndependence(
  design: SampleDesign,
  row: Question,
  column: Question,
  domain: Domains = wholeDomain(design.n),
): Result<DesignIndependence> {
  const segments = segmentsOf(design, domain)
  const counted = categoryMoments(design, segments, crossed(row, column), row.levels * column.levels)
  const kindOf = (i: number, j: number) => i * column.levels + j
  const people = (i: number, j: number) => sumsOf(counted, 0, kindOf(i, j)).first
  const rows = range(row.levels).filter(i => range(column.levels).some(j => people(i, j) > 0))
  const columns = range(column.levels).filter(j => range(row.levels).some(i => people(i, j) > 0))
  const { n, nMissing, weighted: total } = sumsOf(counted, 0, 0)
  const account = { n, nMissing, method, warnings: designWarnings(design) }
  if (n === 0) return { ...account, value: null, reason: 'noData' }
  if (rows.length < 2 || columns.length < 2) return { ...account, value: null, reason: 'noVariance' }

  const kinds = rows.flatMap(i => columns.map(j => kindOf(i, j)))
  const table = rows.map(i => columns.map(j => people(i, j)))
  const shares = table.map(line => line.map(count => count / total))
  const covariances = (scoreOf: (kind: number) => Score) => {
    const influences = kinds.map(kind => influence(design, counted, scoreOf(kind)))
    return influences.map(a => influences.map(b => samplingCovariance(design, counted, a, b) ?? Number.NaN))
  }
  const effects = designEffects(
    shares,
    covariances(kind => meanScore(0, kind, sumsOf(counted, 0, kind))),
    n,
  )
  const trace = traceOf(effects)
  if (!(trace > 0)) return { ...account, value: null, reason: 'tooFew' }
  const chiSquare = n * distance(shares)
  const df = degreesOfFreedom(design, counted, [0])
  const df1 = trace ** 2 / traceOf(product(effects, effects))
  const free = (rows.length - 1) * (columns.length - 1)
  const counts = covariances(kind => ({ group: 0, kind, centre: 0, scale: 1 }))
  return {
    ...account,
    value: {
      rows,
      columns,
      weighted: table,
      chiSquare,
      firstOrder: { df: free, p: chiSquareAbove((chiSquare * free) / trace, free) },
      raoScott: designTest(chiSquare / trace, df1, df1 * df),
      wald: df < free ? null : waldTest(table, counts, df),
    },
    reason: null,
  }
}

const range = (size: number) => Array.from({ length: size }, (_, at) => at)

const isAnswer = (code: number | undefined, levels: number) =>
  code !== undefined && code >= 0 && code < levels

function crossed(row: Question, column: Question): Int32Array {
  return Int32Array.from({ length: row.codes.length }, (_, at) => {
    const [i, j] = [row.codes[at], column.codes[at]]
    return isAnswer(i, row.levels) && isAnswer(j, column.levels) ? (i ?? 0) * column.levels + (j ?? 0) : -1
  })
}

/** Σ (p − p₀)² / p₀, where p₀ is expected of independence. */
export function distance(shares: readonly (readonly number[])[]): number {
  const expected = expectedCounts(shares).flat()
  return shares
    .flat()
    .reduce((sum, share, at) => sum + (share - (expected[at] ?? 0)) ** 2 / (expected[at] ?? 1), 0)
}
