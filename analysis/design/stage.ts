/** A stage of sampling: units drawn within strata, or within the units of the stage before. */

/** What names a stratum or a cluster. */
export type Label = number | string

export interface Stage {
  /** each row's unit; −1 for rows that are left out */
  readonly unitOf: Int32Array
  /** each unit's stratum at the first stage, its unit of the first stage at the second */
  readonly parentOf: Int32Array
  /** units drawn from each parent */
  readonly drawn: Float64Array
  /** share of each parent's units that was drawn; 0 where they are too many to matter, or unknown */
  readonly fractions: Float64Array
  /** names of the parents, for messages */
  readonly parents: readonly Label[]
  /** whether every unit is a single row */
  readonly single: boolean
}

/**
 * Numbers the units of a stage.
 *
 * @param parentOf - each row's parent, −1 for rows that are left out
 * @param parents - names of the parents
 * @param clusters - each row's unit; the same name in another parent is another unit; each row its own if absent
 * @param populations - for each row the number of units in its parent, or when none exceeds 1 the share that was drawn
 * @throws RangeError when populations differ within a parent, or are smaller than the number of units drawn
 */
export function stageOf(
  parentOf: Int32Array,
  parents: readonly Label[],
  clusters: ArrayLike<Label> | undefined,
  populations: ArrayLike<number> | undefined,
): Stage {
  const unitOf = new Int32Array(parentOf.length)
  const parentOfUnit: number[] = []
  const known = parents.map(() => new Map<Label, number>())
  let rows = 0
  parentOf.forEach((parent, row) => {
    unitOf[row] = -1
    if (parent < 0) return
    rows++
    const label = clusters?.[row] ?? row
    const unit = known[parent]?.get(label) ?? parentOfUnit.length
    if (unit === parentOfUnit.length) {
      known[parent]?.set(label, unit)
      parentOfUnit.push(parent)
    }
    unitOf[row] = unit
  })
  const drawn = Float64Array.from(known, units => units.size)
  return {
    unitOf,
    parentOf: Int32Array.from(parentOfUnit),
    drawn,
    fractions: populations
      ? fractionsOf(parentOf, parents, drawn, populations)
      : new Float64Array(parents.length),
    parents,
    single: parentOfUnit.length === rows,
  }
}

function fractionsOf(
  parentOf: Int32Array,
  parents: readonly Label[],
  drawn: Float64Array,
  populations: ArrayLike<number>,
): Float64Array {
  const given = new Float64Array(parents.length)
  let areCounts = false
  parentOf.forEach((parent, row) => {
    if (parent < 0) return
    const population = populations[row] ?? Number.NaN
    if (!(population > 0)) throw new RangeError(`sampleDesign requires populations > 0, got ${population}`)
    const before = given[parent] ?? 0
    if (before > 0 && before !== population)
      throw new RangeError(
        `sampleDesign requires one population for each parent, got ${before} and ${population} for ${parents[parent]}`,
      )
    given[parent] = population
    if (population > 1) areCounts = true
  })
  return given.map((population, parent) => {
    const fraction = areCounts ? (drawn[parent] ?? 0) / population : population
    if (fraction > 1)
      throw new RangeError(
        `sampleDesign requires at least ${drawn[parent]} units for ${parents[parent]}, got ${population}`,
      )
    return fraction
  })
}

/** Parents with a single unit that was not the only one there: their variance cannot be estimated from within. */
export const lonelyParents = ({ drawn, fractions }: Stage): number[] =>
  [...drawn.keys()].filter(parent => drawn[parent] === 1 && (fractions[parent] ?? 0) < 1)
