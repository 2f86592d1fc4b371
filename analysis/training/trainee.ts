/** What a report on training is made from: people without names, each with the tests that were handed in. */
import type { Choice, Mark } from '../items/mark.ts'
import type { Code, Label } from '../report/dataset.ts'

export interface TestOption {
  readonly code: string | number
  readonly label: Label
  /** says that the person does not know: never right, and no distractor */
  readonly missing: boolean
}

/** An item of a test that has options to choose from, or none. */
export interface TestItem {
  readonly name: string
  readonly title: Label
  /** code and words of every option; empty where the answer is typed */
  readonly options: readonly TestOption[]
  /** the code of the right answer; `null` where it is none of the options */
  readonly key: string | number | null
}

/** A form of a test: everybody who had it had these items. */
export interface TestForm {
  readonly name: string
  readonly title: Label
  /** the share of right answers from which the test is passed, 0–1; `null`: nobody passes or fails it */
  readonly passMark: number | null
  readonly items: readonly TestItem[]
}

/** A test as one person handed it in. */
export interface Attempt {
  /** the name of the form */
  readonly form: string
  /** share of right answers among those that were shown, 0–1 */
  readonly score: number
  /** in the order of the form’s items */
  readonly marks: readonly Mark[]
  readonly choices: readonly Choice[]
}

export type Sex = 'female' | 'male' | 'other'

/** A person, known by a card. */
export interface Trainee {
  /** `other`: of another sex, or not told */
  readonly sex: Sex
  /** the code of the audience that the person belongs to; `null`: not told */
  readonly group: Code | null
  /** before the course, at its end, and months later; `null`: not handed in, or left out of the figures */
  readonly pre: Attempt | null
  readonly post: Attempt | null
  readonly followUp: Attempt | null
}

/** The tests of a phase that are counted whoever handed them in. */
export interface Irregular {
  /** handed in after the phase had been closed, and counted in the figures */
  readonly late: number
  /** by people who had lost their card and were found again by their own answers */
  readonly recovered: number
  /** how many of the recovered are somebody else’s card: an estimate */
  readonly mistaken: number
  /** by people who had lost their card and could not be found again, so that they have a new one */
  readonly unmatched: number
  /** came in after the right answers had been shown, and are left out of all figures */
  readonly leftOut: number
}

export type PhaseName = 'pre' | 'post' | 'followUp'

/** One class of a course: classes are what figures are added up from. */
export interface TrainingClass {
  /** distinct; small classes of one series are put together in the order given */
  readonly id: string
  /** the classes that small ones may be put together with: the same course, test and unit */
  readonly series: string
  /** whether the first test and the one at the end are closed: until then there are counts only */
  readonly settled: boolean
  /** whether the follow-up is closed */
  readonly followed: boolean
  readonly trainees: readonly Trainee[]
  readonly irregular: Readonly<Record<PhaseName, Irregular>>
}
