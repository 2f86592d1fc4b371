/** People whom nobody can tell apart by what is known about them elsewhere: k-anonymity. */

/** A variable as codes: 0 … levels − 1 are its levels, any other number means that the answer is missing. */
export interface CodedVariable {
  readonly name: string
  readonly codes: ArrayLike<number>
  readonly levels: number
}

export interface Equivalence {
  /** people */
  readonly n: number
  /** people in every class */
  readonly sizes: readonly number[]
  /** each person's class */
  readonly classOf: Int32Array
  /** each class's levels, one for every quasi-identifier; `levels` of the variable where missing */
  readonly profiles: readonly (readonly number[])[]
}

/** The level of a person; missing answers are a level of their own. */
export const levelOf = ({ codes, levels }: CodedVariable, person: number): number => {
  const code = codes[person] ?? -1
  return Number.isInteger(code) && code >= 0 && code < levels ? code : levels
}

/**
 * Sorts people into classes with the same levels of all quasi-identifiers.
 *
 * @param quasiIdentifiers - what somebody may know of a respondent: sex, age group, district, schooling …
 * @throws RangeError when there is none, or they differ in length
 * @see Samarati & Sweeney (1998); R: `sdcMicro::freqCalc` where nothing is missing
 */
export function equivalence(quasiIdentifiers: readonly CodedVariable[]): Equivalence {
  const [first] = quasiIdentifiers
  if (!first) throw new RangeError('equivalence requires at least one quasi-identifier, got none')
  const n = first.codes.length
  for (const { name, codes } of quasiIdentifiers)
    if (codes.length !== n)
      throw new RangeError(`equivalence requires ${n} codes of ${name}, got ${codes.length}`)
  const classes = new Map<number, number>()
  const classOf = new Int32Array(n)
  const sizes: number[] = []
  const profiles: number[][] = []
  for (let person = 0; person < n; person++) {
    let key = 0
    for (const variable of quasiIdentifiers) key = key * (variable.levels + 1) + levelOf(variable, person)
    let place = classes.get(key)
    if (place === undefined) {
      place = sizes.length
      classes.set(key, place)
      sizes.push(0)
      profiles.push(quasiIdentifiers.map(variable => levelOf(variable, person)))
    }
    sizes[place] = (sizes[place] ?? 0) + 1
    classOf[person] = place
  }
  return { n, sizes, classOf, profiles }
}

/**
 * The size of the smallest class, k: everybody is hidden among at least as many.
 *
 * @returns `null` when there is nobody
 */
export const smallestClass = ({ sizes }: Equivalence): number | null =>
  sizes.length === 0 ? null : Math.min(...sizes)

/** People in classes smaller than `k`. */
export const peopleBelow = ({ sizes }: Equivalence, k: number): number =>
  sizes.reduce((sum, size) => sum + (size < k ? size : 0), 0)

/**
 * The size of the smallest class when a missing answer may stand for any: somebody who skipped a question is
 * hidden among all who may have the same answer.
 *
 * @returns `null` when there is nobody
 * @see R: `sdcMicro::freqCalc`, whose missing values match everything
 */
export function smallestWildcardClass(
  { sizes, profiles }: Equivalence,
  quasiIdentifiers: readonly CodedVariable[],
): number | null {
  const isMissing = (level: number | undefined, at: number) => level === quasiIdentifiers[at]?.levels
  const partial = [...profiles.keys()].filter(place => profiles[place]?.some(isMissing))
  const matches = (one: readonly number[], other: readonly number[]) =>
    one.every((level, at) => level === other[at] || isMissing(level, at) || isMissing(other[at], at))
  const reach = profiles.map((profile, place) => {
    const others = profile.some(isMissing) ? [...profiles.keys()] : partial
    return others.reduce(
      (sum, other) =>
        sum + (other !== place && matches(profile, profiles[other] ?? []) ? (sizes[other] ?? 0) : 0),
      sizes[place] ?? 0,
    )
  })
  return reach.length === 0 ? null : Math.min(...reach)
}
