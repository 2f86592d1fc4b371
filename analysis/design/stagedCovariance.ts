/** How sums over sampling units vary: between the units of a stratum, and between those within a unit. */
import type { LonelyRule, SampleDesign } from './sampleDesign.ts'
import { lonelyParents, type Stage } from './stage.ts'

/**
 * The covariance of two totals over repeated samples, stage by stage.
 *
 * @param a - sums over the units of the last stage; over their parents where every unit is a single row
 * @param b - likewise
 * @param products - where every unit is a single row, the sums of its products by parent
 * @returns `null` when the rule for lonely strata leaves nothing to estimate it from
 */
export function stagedCovariance(
  { stages, lonely }: SampleDesign,
  a: Float64Array,
  b: Float64Array,
  products: Float64Array | null,
): number | null {
  const [first, second] = stages
  if (!second) return sumOf(first, within(first, a, b, products, lonely), lonely)
  const spread = within(second, a, b, products, lonely)
  const totalsA = products ? a : byParent(second, a)
  const totalsB = products ? b : byParent(second, b)
  const between = sumOf(first, within(first, totalsA, totalsB, null, lonely), lonely)
  // Of the variance within units only the share that was drawn is not in the first term already.
  const weighted = spread.map((value, unit) => value * (first.fractions[first.parentOf[unit] ?? 0] ?? 0))
  const rest = sumOf(second, weighted, lonely)
  return between === null || rest === null ? null : between + rest
}

const byParent = ({ parentOf, drawn }: Stage, values: Float64Array) => {
  const sums = new Float64Array(drawn.length)
  values.forEach((value, unit) => {
    const parent = parentOf[unit] ?? 0
    sums[parent] = (sums[parent] ?? 0) + value
  })
  return sums
}

/** (1 − f) n / (n − 1) Σ (a − ā)(b − b̄) for every parent. */
function within(
  stage: Stage,
  a: Float64Array,
  b: Float64Array,
  products: Float64Array | null,
  lonely: LonelyRule,
): Float64Array {
  const { parentOf, drawn, fractions } = stage
  const totalsA = products ? a : byParent(stage, a)
  const totalsB = products ? b : a === b ? totalsA : byParent(stage, b)
  const deviations = new Float64Array(drawn.length)
  if (products)
    products.forEach((product, parent) => {
      const between = ((totalsA[parent] ?? 0) * (totalsB[parent] ?? 0)) / (drawn[parent] ?? 1)
      // What is left of two equal numbers is rounding.
      deviations[parent] = Math.abs(product - between) < 1e-12 * Math.abs(product) ? 0 : product - between
    })
  else
    parentOf.forEach((parent, unit) => {
      const deviationA = (a[unit] ?? 0) - (totalsA[parent] ?? 0) / (drawn[parent] ?? 1)
      const deviationB = (b[unit] ?? 0) - (totalsB[parent] ?? 0) / (drawn[parent] ?? 1)
      deviations[parent] = (deviations[parent] ?? 0) + deviationA * deviationB
    })
  const units = drawn.reduce((sum, count) => sum + count, 0)
  const centreA = totalsA.reduce((sum, total) => sum + total, 0) / units
  const centreB = totalsB.reduce((sum, total) => sum + total, 0) / units
  return deviations.map((deviation, parent) => {
    const count = drawn[parent] ?? 0
    const open = 1 - (fractions[parent] ?? 0)
    if (count > 1) return ((open * count) / (count - 1)) * deviation
    return lonely === 'adjust'
      ? open * ((totalsA[parent] ?? 0) - centreA) * ((totalsB[parent] ?? 0) - centreB)
      : 0
  })
}

function sumOf(stage: Stage, values: Float64Array, lonely: LonelyRule): number | null {
  const sum = values.reduce((total, value) => total + value, 0)
  if (lonely !== 'average') return sum
  const parents = stage.drawn.length
  const others = parents - lonelyParents(stage).length
  return others > 0 ? (sum * parents) / others : null
}
