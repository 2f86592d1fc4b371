/** How the respondents were drawn: weights, strata, clusters and how many there are of them. */
import { lonelyParents, stageOf, type Label, type Stage } from './stage.ts'

/**
 * What to do with a stratum that has a single unit: fail; take it as certain to be drawn, so that it adds no
 * variance (`remove`, `certainty`); compare it with all units (`adjust`); or let it add what the others add
 * on average (`average`).
 */
export type LonelyRule = 'fail' | 'remove' | 'certainty' | 'adjust' | 'average'

/** Weights fitted to known totals: cells of people with equal adjustment, and what the totals explain. */
export interface Calibration {
  /** each row's cell, −1 for rows that are left out */
  readonly cellOf: Int32Array
  readonly cells: number
  /** each cell's weight before the adjustment as a share of that after */
  readonly ratios: Float64Array
  /** what the known totals explain of a variable: from its sums by cell, with the weights before, its fitted value by cell */
  readonly fit: (sums: Float64Array) => Float64Array
}

export interface SampleDesign {
  /** rows, those left out too */
  readonly n: number
  /** 0 for rows that are left out */
  readonly weights: Float64Array
  /** one stage, or two */
  readonly stages: readonly [Stage, ...Stage[]]
  readonly lonely: LonelyRule
  readonly calibration: Calibration | null
  /** rows left out as their weight is zero */
  readonly leftOut: number
}

/** The columns that describe a design, one value a row; a column may be left out. */
export interface DesignColumns {
  /** people that each respondent stands for; computed from the populations if absent, or else all 1 */
  readonly weights?: ArrayLike<number> | undefined
  readonly strata?: ArrayLike<Label> | undefined
  /** first-stage clusters (primary sampling units), nested in strata; each row its own if absent */
  readonly clusters?: ArrayLike<Label> | undefined
  /** clusters in the stratum, or the share that was drawn: for the finite population correction */
  readonly populations?: ArrayLike<number> | undefined
  /** a second stage of drawing within clusters */
  readonly second?:
    | { readonly clusters: ArrayLike<Label>; readonly populations: ArrayLike<number> }
    | undefined
}

/** A stratum or cluster with a single unit, where the rule is to fail. */
export class LonelyStratum extends RangeError {
  readonly strata: readonly Label[]
  readonly stage: number

  constructor(strata: readonly Label[], stage: number) {
    super(`sampleDesign requires two units or more in every stratum, got one in ${strata.join(', ')}`)
    this.strata = strata
    this.stage = stage
  }
}

/**
 * Describes a sample, to be taken along wherever something is estimated from it.
 *
 * @param n - rows
 * @throws RangeError when a weight is negative or not a number, all are zero, or populations do not fit
 * @throws LonelyStratum when a stratum has a single unit and the rule is to fail
 * @see Lumley (2010), Complex Surveys, chs. 2–3; R: `survey::svydesign(ids, strata, weights, fpc, nest = TRUE)`, `options(survey.lonely.psu)`
 * @example sampleDesign(4, { strata: ['a', 'a', 'b', 'b'], weights: [10, 10, 20, 20] })
 */
export function sampleDesign(
  n: number,
  columns: DesignColumns = {},
  lonely: LonelyRule = 'fail',
): SampleDesign {
  const { strata, clusters, populations, second } = columns
  const given = columns.weights && requiredWeights(n, columns.weights)
  const names = new Map<Label, number>()
  const stratumOf = Int32Array.from({ length: n }, (_, row) => {
    if (given?.[row] === 0) return -1
    const label = strata?.[row] ?? ''
    const stratum = names.get(label) ?? names.size
    names.set(label, stratum)
    return stratum
  })
  const first = stageOf(stratumOf, [...names.keys()], clusters, populations)
  const unitNames: Label[] = Array.from(first.parentOf, (_, unit) => unit)
  stratumOf.forEach((stratum, row) => {
    if (stratum >= 0) unitNames[first.unitOf[row] ?? 0] = clusters?.[row] ?? row
  })
  const stages: SampleDesign['stages'] = second
    ? [first, stageOf(first.unitOf, unitNames, second.clusters, second.populations)]
    : [first]
  if (lonely === 'fail')
    stages.forEach((stage, at) => {
      const alone = lonelyParents(stage).map(parent => stage.parents[parent] ?? '')
      if (alone.length > 0) throw new LonelyStratum(alone, at + 1)
    })
  const weights = given ?? (populations ? weightsFrom(n, stages) : new Float64Array(n).fill(1))
  return {
    n,
    weights,
    stages,
    lonely,
    calibration: null,
    leftOut: stratumOf.filter(stratum => stratum < 0).length,
  }
}

function requiredWeights(n: number, weights: ArrayLike<number>): Float64Array {
  if (weights.length !== n) throw new RangeError(`sampleDesign requires ${n} weights, got ${weights.length}`)
  const checked = Float64Array.from(weights)
  const bad = checked.findIndex(weight => !(weight >= 0 && weight < Infinity))
  if (bad >= 0) throw new RangeError(`sampleDesign requires weights ≥ 0, got ${checked[bad]} in row ${bad}`)
  if (n > 0 && checked.every(weight => weight === 0))
    throw new RangeError('sampleDesign requires a weight > 0, got only zeros')
  return checked
}

/** A row stands for as many as there are units for each one drawn, stage by stage. */
function weightsFrom(n: number, stages: readonly Stage[]): Float64Array {
  return Float64Array.from({ length: n }, (_, row) =>
    stages.reduce(
      (weight, { unitOf, parentOf, fractions }) => weight / (fractions[parentOf[unitOf[row] ?? 0] ?? 0] ?? 1),
      1,
    ),
  )
}
