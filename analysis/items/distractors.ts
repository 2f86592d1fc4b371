/** What every option of a question did: how many chose it, how able they were, and whether it works as a distractor. */
import { correlation } from '../correlation.ts'
import { mean } from '../sum.ts'
import type { Choice } from './mark.ts'
import { thirds } from './thirds.ts'

/** What to look at in an option again. */
export type OptionFlag =
  | 'nonFunctional' // a distractor that under 5 % chose
  | 'attractsTheAble' // a distractor that goes with a high score on the rest of the test
  | 'repelsTheAble' // a right answer that goes with a low score on the rest

export interface OptionStatistics {
  readonly option: string | number
  readonly right: boolean
  readonly n: number
  /** of all people, those who left it out included, 0–1; `null` when nobody is there */
  readonly share: number | null
  /** how many of the lower, the middle and the upper third chose it */
  readonly thirds: readonly [number, number, number]
  /** correlation of choosing it with the score; `null` where nobody or everybody did */
  readonly totalCorrelation: number | null
  /** the same with the score on the other questions */
  readonly restCorrelation: number | null
  /** the mean score of those who chose it */
  readonly meanTotal: number | null
  readonly flags: readonly OptionFlag[]
}

/** A question to a class: what each person chose, and what there was to choose from. */
export interface Question {
  readonly choices: readonly Choice[]
  readonly options: readonly (string | number)[]
  readonly key: string | number
}

export interface Distractors {
  readonly options: readonly OptionStatistics[]
  /** people who left the question out */
  readonly nOmitted: number
}

/** Correlations this small are what rounding leaves of none. */
const none = 1e-12

function flagsOf(right: boolean, share: number | null, restCorrelation: number | null): OptionFlag[] {
  const flags: OptionFlag[] = []
  if (!right && share !== null && share < 0.05) flags.push('nonFunctional')
  if (!right && restCorrelation !== null && restCorrelation > none) flags.push('attractsTheAble')
  if (right && restCorrelation !== null && restCorrelation < -none) flags.push('repelsTheAble')
  return flags
}

/**
 * The table of options of one question. Who left it out counts as not having chosen any.
 *
 * @param totals - each person's number of right answers on the whole test, this question included
 * @throws RangeError when there are not as many totals as choices, or somebody chose what was not on offer
 * @see Gierl et al. (2017), Review of Educational Research 87:1082–1116; R: `ShinyItemAnalysis::DistractorAnalysis`
 * @example distractors({ choices: ['a', 'b'], options: ['a', 'b'], key: 'a' }, [1, 0]).options[0]?.n // 1
 */
export function distractors({ choices, options, key }: Question, totals: readonly number[]): Distractors {
  if (choices.length !== totals.length)
    throw new RangeError(
      `distractors requires a total for each choice, got ${totals.length} for ${choices.length}`,
    )
  const stray = choices.find(choice => choice !== null && !options.includes(choice))
  if (stray !== undefined)
    throw new RangeError(`distractors requires choices among ${options.join(', ')}, got ${stray}`)
  const rests = totals.map((total, person) => total - Number(choices[person] === key))
  const divided = thirds(totals)
  return {
    nOmitted: choices.filter(choice => choice === null).length,
    options: options.map(option => {
      const chosen = choices.map(choice => Number(choice === option))
      const own = totals.filter((_, person) => chosen[person] === 1)
      const inThird = (third: number) =>
        chosen.filter((chose, person) => chose === 1 && divided?.of[person] === third).length
      const share = choices.length === 0 ? null : own.length / choices.length
      const restCorrelation = correlation(chosen, rests)
      return {
        option,
        right: option === key,
        n: own.length,
        share,
        thirds: [inThird(0), inThird(1), inThird(2)],
        totalCorrelation: correlation(chosen, totals),
        restCorrelation,
        meanTotal: mean(own),
        flags: flagsOf(option === key, share, restCorrelation),
      }
    }),
  }
}
