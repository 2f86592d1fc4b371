/** How much the people of a class differ in a sensitive answer: l-diversity. */
import { levelOf, type CodedVariable, type Equivalence } from './equivalence.ts'

export interface Diversity {
  /** fewest different answers in a class */
  readonly distinct: number
  /** smallest effective number of answers in a class: e to the entropy of their shares; 1 when all are alike */
  readonly entropy: number
  /** classes whose members all gave the same answer, or none */
  readonly uniformClasses: number
  /** people in these classes */
  readonly uniformPeople: number
  /** for every class its number of different answers */
  readonly distinctOf: readonly number[]
}

/**
 * Measures what membership of a class gives away about a sensitive answer. Missing answers count neither as
 * an answer nor as a difference.
 *
 * @returns `null` when there is nobody
 * @throws RangeError when the answers are not one for each person
 * @see Machanavajjhala et al. (2007), ACM TKDD 1(1):3; R: `sdcMicro::ldiversity`
 */
export function diversity(classes: Equivalence, sensitive: CodedVariable): Diversity | null {
  if (sensitive.codes.length !== classes.n)
    throw new RangeError(
      `diversity requires ${classes.n} codes of ${sensitive.name}, got ${sensitive.codes.length}`,
    )
  if (classes.n === 0) return null
  const counts = classes.sizes.map(() => new Float64Array(sensitive.levels))
  for (let person = 0; person < classes.n; person++) {
    const own = counts[classes.classOf[person] ?? -1]
    const level = levelOf(sensitive, person)
    if (own && level < sensitive.levels) own[level] = (own[level] ?? 0) + 1
  }
  const distinctOf = counts.map(own => own.filter(count => count > 0).length)
  const uniform = [...distinctOf.keys()].filter(place => (distinctOf[place] ?? 0) <= 1)
  return {
    distinct: Math.min(...distinctOf),
    entropy: Math.min(...counts.map(effectiveNumber)),
    uniformClasses: uniform.length,
    uniformPeople: uniform.reduce((sum, place) => sum + (classes.sizes[place] ?? 0), 0),
    distinctOf,
  }
}

function effectiveNumber(counts: Float64Array): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const entropy = counts.reduce(
    (sum, count) => sum + (count > 0 ? (count / total) * Math.log(total / count) : 0),
    0,
  )
  return Math.exp(entropy)
}
