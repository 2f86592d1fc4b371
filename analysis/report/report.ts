/** The disaggregated report of a questionnaire: the one way from answers to figures. */
import type { AnswerFigures, Average, Base } from './cell.ts'
import type { Label, Variable } from './dataset.ts'
import type { Level } from './dimension.ts'

export interface DimensionFigures {
  readonly name: string
  readonly title: Label
  readonly levels: readonly Level[]
}

export interface QuestionFigures {
  /** The variable: a question, a matrix row, a box to tick. */
  readonly question: string
  readonly title: Label
  readonly level: Variable['level']
  readonly bases: readonly Base[]
  readonly answers: readonly AnswerFigures[]
  /** Of numbers and of ordered codes; `null` for names without order. */
  readonly average: Average | null
}

export interface ScaleFigures {
  readonly scale: string
  readonly title: Label
  /** The lowest and the highest score there is. */
  readonly range: readonly [number, number]
  readonly bases: readonly Base[]
  readonly average: Average
}

export interface Report {
  readonly dimensions: readonly DimensionFigures[]
  /** Respondents that the report rests on, after the filter. */
  readonly n: number
  readonly weighted: boolean
  readonly confidence: number
  readonly questions: readonly QuestionFigures[]
  readonly scales: readonly ScaleFigures[]
  /** How many tests share one Holm correction. */
  readonly family: number
}
