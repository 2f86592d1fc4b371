/** Whether single answers may leave the office, and what has to be made coarser first. */
import { diversity } from './diversity.ts'
import { equivalence, levelOf, smallestClass, type CodedVariable } from './equivalence.ts'

/** A quasi-identifier worth making coarser. */
export interface Recoding {
  readonly name: string
  /** people who would still be at risk if the variable were left out altogether */
  readonly left: number
  /** its levels with people at risk, most of them first; the number of levels stands for missing answers */
  readonly levels: readonly number[]
}

export interface MicrodataRisk {
  readonly safe: boolean
  readonly n: number
  /** people in classes that are too small, or all of whose members gave too few different answers */
  readonly atRisk: number
  /** size of the smallest class; `null` when there is nobody */
  readonly k: number | null
  /** fewest different answers in a class to each sensitive question */
  readonly l: readonly { readonly name: string; readonly distinct: number; readonly entropy: number }[]
  /** what to make coarser, the most helpful first; empty when safe */
  readonly recodings: readonly Recoding[]
}

/**
 * Judges whether a file of single answers protects the people in it. It may be exported only when `safe`.
 *
 * @param quasiIdentifiers - what somebody may know of a respondent
 * @param sensitive - answers that nobody may learn
 * @param k - people that everybody must be hidden among
 * @param l - different answers that there must be among them
 * @throws RangeError when there is no quasi-identifier, or variables differ in length
 * @see Samarati & Sweeney (1998) for k; Machanavajjhala et al. (2007), ACM TKDD 1(1):3, for l; R:
 *   `sdcMicro::createSdcObj(data, keyVars, sensibleVar)` and `sdcMicro::ldiversity`
 */
export function microdataRisk(
  quasiIdentifiers: readonly CodedVariable[],
  sensitive: readonly CodedVariable[],
  k = 5,
  l = 2,
): MicrodataRisk {
  const classes = equivalence(quasiIdentifiers)
  const endangered = endangeredPeople(quasiIdentifiers, sensitive, k, l)
  const diversities = sensitive.flatMap(variable => {
    const measured = diversity(classes, variable)
    return measured ? [{ name: variable.name, distinct: measured.distinct, entropy: measured.entropy }] : []
  })
  const recodings = quasiIdentifiers.flatMap((variable, at) => {
    if (equivalence([variable]).sizes.length < 2) return []
    const others = quasiIdentifiers.toSpliced(at, 1)
    const left = others.length === 0 ? 0 : endangeredPeople(others, sensitive, k, l).length
    return [{ name: variable.name, left, levels: levelsByRisk(variable, endangered) }]
  })
  return {
    safe: endangered.length === 0,
    n: classes.n,
    atRisk: endangered.length,
    k: smallestClass(classes),
    l: diversities,
    recodings: endangered.length === 0 ? [] : recodings.toSorted((a, b) => a.left - b.left),
  }
}

function endangeredPeople(
  quasiIdentifiers: readonly CodedVariable[],
  sensitive: readonly CodedVariable[],
  k: number,
  l: number,
): number[] {
  const classes = equivalence(quasiIdentifiers)
  const diversities = sensitive.map(variable => diversity(classes, variable)?.distinctOf ?? [])
  const endangers = classes.sizes.map(
    (size, place) => size < k || diversities.some(distinctOf => (distinctOf[place] ?? 0) < l),
  )
  return [...classes.classOf.keys()].filter(person => endangers[classes.classOf[person] ?? -1])
}

function levelsByRisk(variable: CodedVariable, people: readonly number[]): number[] {
  const counts = new Map<number, number>()
  for (const person of people) {
    const level = levelOf(variable, person)
    counts.set(level, (counts.get(level) ?? 0) + 1)
  }
  return [...counts.keys()].toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b)
}
