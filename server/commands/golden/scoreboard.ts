/** Recomputes every case of a folder and counts, per statistic, how many of them equal R's result. */
import { readCases, type Case } from './case.ts'
import { compare, type Comparison } from './comparison.ts'
import { openLibrary, type Library } from './library.ts'
import { tolerancesOf } from './tolerance.ts'
import { statistics } from './topics.ts'

/** How one case came out; `null` where nothing here computes its statistic. */
export interface Outcome {
  readonly id: string
  readonly statistic: string
  readonly comparison: Comparison | null
}

/** The counts of one statistic. */
export interface Score {
  readonly statistic: string
  readonly cases: number
  readonly passed: number
  readonly failed: number
  readonly unsupported: number
  /** the largest relative error among its numbers */
  readonly worst: number
}

function judge(given: Case, library: Library): Outcome {
  const { id, statistic, input, result, reference } = given
  const recompute = statistics[statistic]
  if (!recompute) return { id, statistic, comparison: null }
  try {
    const comparison = compare(recompute(input, library, reference), result, tolerancesOf(given))
    return { id, statistic, comparison }
  } catch (error) {
    const difference = { path: '', got: String(error), expected: 'a result' }
    return { id, statistic, comparison: { worst: 0, differences: [difference] } }
  }
}

/** Judges all cases in `directory`; data files are looked for beside it and in `data`. */
export function judgeCases(directory: string, data?: string): Outcome[] {
  const cases = readCases(directory)
  const library = openLibrary(directory, cases, data)
  return cases.map(given => judge(given, library))
}

/** Whether a case equals R's result. */
export const passes = ({ comparison }: Outcome) => comparison !== null && comparison.differences.length === 0

/** The counts per statistic, in the order of their first cases. */
export function score(outcomes: readonly Outcome[]): Score[] {
  return [...new Set(outcomes.map(({ statistic }) => statistic))].map(statistic => {
    const own = outcomes.filter(outcome => outcome.statistic === statistic)
    const passed = own.filter(passes).length
    const unsupported = own.filter(({ comparison }) => comparison === null).length
    return {
      statistic,
      cases: own.length,
      passed,
      failed: own.length - passed - unsupported,
      unsupported,
      worst: Math.max(0, ...own.map(({ comparison }) => comparison?.worst ?? 0)),
    }
  })
}
