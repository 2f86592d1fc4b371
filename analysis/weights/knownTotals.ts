/** What is known of the whole population: how many people there are in each level of a variable. */

export interface KnownTotals {
  /** what is known, for messages: `sex`, `district × sex` */
  readonly name: string
  /** each row's level, 0 … totals.length − 1 */
  readonly codes: ArrayLike<number>
  /** people in each level of the population */
  readonly totals: readonly number[]
  /** names of the levels, for messages; their numbers if absent */
  readonly labels?: readonly string[]
}

/** Levels in which the sample and what is known of the population do not fit together. */
export class UnmatchedLevels extends RangeError {
  readonly levels: readonly string[]

  constructor(requirement: string, levels: readonly string[]) {
    super(`${requirement}, got none or too many in ${levels.join(', ')}`)
    this.levels = levels
  }
}

export const labelOf = ({ name, labels }: KnownTotals, level: number): string =>
  `${name} ${labels?.[level] ?? String(level)}`

/**
 * Holds a sample against known totals.
 *
 * @returns people and weights of every level
 * @throws RangeError when a total is negative or not a number, or there is not one code a row
 * @throws UnmatchedLevels when people of the population are not in the sample, or people of the sample not in the
 *   population; the levels are to be merged
 */
export function matchedLevels(
  name: string,
  weights: ArrayLike<number>,
  known: KnownTotals,
): { readonly people: Float64Array; readonly sums: Float64Array } {
  const { codes, totals } = known
  if (codes.length !== weights.length)
    throw new RangeError(`${name} requires ${weights.length} codes of ${known.name}, got ${codes.length}`)
  const bad = totals.find(total => !(total >= 0 && total < Infinity))
  if (bad !== undefined) throw new RangeError(`${name} requires totals ≥ 0, got ${bad} of ${known.name}`)
  const people = new Float64Array(totals.length)
  const sums = new Float64Array(totals.length)
  const strangers = new Set<number>()
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row] ?? 0
    if (weight === 0) continue
    const code = codes[row] ?? Number.NaN
    if ((totals[code] ?? 0) > 0) {
      people[code] = (people[code] ?? 0) + 1
      sums[code] = (sums[code] ?? 0) + weight
    } else strangers.add(code)
  }
  const empty = totals.flatMap((total, level) => (total > 0 && people[level] === 0 ? [level] : []))
  if (empty.length + strangers.size > 0)
    throw new UnmatchedLevels(
      `${name} requires people of the sample and a total > 0 in the same levels`,
      [...empty, ...strangers].map(level => labelOf(known, level)),
    )
  return { people, sums }
}
