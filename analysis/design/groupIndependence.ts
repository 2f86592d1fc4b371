/** Whether two groups of a designed sample answer a question alike, from estimates that are there already. */
import type { Reason, Result } from '../result.ts'
import { degreesOfFreedom } from './degreesOfFreedom.ts'
import { designEffects } from './designEffects.ts'
import { designWarnings, type Estimates, sumsOf } from './estimate.ts'
import { distance } from './independence.ts'
import { influence, samplingCovariance } from './linearisation.ts'
import { type Matrix, product, traceOf } from './matrix.ts'
import { designTest, type DesignTest } from './wald.ts'

export interface GroupIndependence extends DesignTest {
  /** Cramér's V of the weighted table, 0–1 */
  readonly strength: number
}

/** From the covariances of weighted totals to those of their shares of everybody. */
function shareCovariances(totals: readonly number[], covariances: Matrix): number[][] {
  const all = totals.reduce((sum, total) => sum + total, 0)
  const rows = covariances.map(row => row.reduce((sum, value) => sum + value, 0))
  const whole = rows.reduce((sum, value) => sum + value, 0)
  const share = (at: number) => (totals[at] ?? 0) / all
  return covariances.map((row, k) =>
    row.map(
      (value, l) =>
        (value - share(k) * (rows[l] ?? 0) - share(l) * (rows[k] ?? 0) + share(k) * share(l) * whole) /
        all ** 2,
    ),
  )
}

/**
 * Rao and Scott's F test of a question's answers in two groups that have nobody in common.
 *
 * @param estimates - shares of the question's answers
 * @param groups - places of the two groups
 * @param parts - answers to take together; each answer in one part
 * @returns a `null` value when a group is empty, all answers fall into one part, or the units are too few to vary
 * @see Rao & Scott (1984), Annals of Statistics 12:46–60; R: `survey::svychisq(~group + answer, statistic = "F")`, on the subset of the two groups
 * @example groupIndependence(shares(design, bySex, answers, 5), [0, 1], [[0], [1], [2], [3], [4]]).value?.p
 */
export function groupIndependence(
  { design, moments }: Estimates,
  groups: readonly [number, number],
  parts: readonly (readonly number[])[],
): Result<GroupIndependence> {
  const peopled = parts.filter(kinds =>
    groups.some(group => kinds.some(kind => sumsOf(moments, group, kind).count > 0)),
  )
  const n = groups.reduce((sum, group) => sum + sumsOf(moments, group, 0).n, 0)
  const account = { n, nMissing: 0, method: 'Rao–Scott F test', warnings: designWarnings(design) }
  const absent = (reason: Reason) => ({ ...account, value: null, reason })
  if (groups.some(group => sumsOf(moments, group, 0).n === 0)) return absent('noData')
  if (peopled.length < 2) return absent('noVariance')

  const cells = groups.flatMap(group => peopled.map(kinds => ({ group, kinds })))
  const totals = cells.map(({ group, kinds }) =>
    kinds.reduce((sum, kind) => sum + sumsOf(moments, group, kind).first, 0),
  )
  const influences = cells.map(({ group, kinds }) =>
    kinds.map(kind => influence(design, moments, { group, kind, centre: 0, scale: 1 })),
  )
  const covariances = influences.map(own =>
    influences.map(others =>
      own.reduce(
        (sum, a) =>
          others.reduce((part, b) => part + (samplingCovariance(design, moments, a, b) ?? NaN), sum),
        0,
      ),
    ),
  )
  const all = totals.reduce((sum, total) => sum + total, 0)
  const half = peopled.length
  const shares = [totals.slice(0, half), totals.slice(half)].map(row => row.map(total => total / all))
  const effects = designEffects(shares, shareCovariances(totals, covariances), n)
  const trace = traceOf(effects)
  if (!(trace > 0)) return absent('tooFew')
  const chiSquare = n * distance(shares)
  const df1 = trace ** 2 / traceOf(product(effects, effects))
  const test = designTest(chiSquare / trace, df1, df1 * degreesOfFreedom(design, moments, groups))
  return { ...account, value: { ...test, strength: Math.sqrt(chiSquare / n) }, reason: null }
}
