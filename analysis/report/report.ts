/** The disaggregated report of a questionnaire: the one way from answers to figures. */
import { adjusted } from '../multiplicity/adjusted.ts'
import { averageOf, type Standing } from './average.ts'
import type { AnswerFigures, Average, Base, Gap } from './cell.ts'
import { columnOf, type Dataset, type Label, type Variable } from './dataset.ts'
import type { Dimension, Level } from './dimension.ts'
import { groupingBy } from './grouping.ts'
import { pairsOf } from './pairs.ts'
import { questionFigures } from './question.ts'
import { type Scale, scaleRange, scaleScore } from './scaleScore.ts'
import { type Disclosure, internal } from './withholding.ts'

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
  readonly disclosure: Disclosure
  readonly questions: readonly QuestionFigures[]
  readonly scales: readonly ScaleFigures[]
  /** How many tests share one Holm correction. */
  readonly family: number
}

export interface ReportPlan {
  readonly dimensions: readonly Dimension[]
  /** Names of variables, in the order of the report. */
  readonly questions: readonly string[]
  readonly scales?: readonly Scale[]
  /** One for each respondent, above 0. */
  readonly weights?: Float64Array
  /** 1 for the respondents that the filter lets through. */
  readonly included?: Uint8Array
  readonly disclosure?: Disclosure
}

const countOf = (included: Uint8Array | undefined, n: number) =>
  included ? included.reduce((sum, one) => sum + one, 0) : n

/** Every gap of a report in one order, for the family that its p-values form. */
const gapsOf = ({ questions, scales }: Pick<Report, 'questions' | 'scales'>): readonly Gap[] => [
  ...scales.flatMap(({ average }) => average.gaps),
  ...questions.flatMap(({ answers, average }) => [
    ...answers.flatMap(({ gaps }) => gaps),
    ...(average?.gaps ?? []),
  ]),
]

/** Puts the adjusted p-values into the gaps they belong to. */
function withFamily(
  figures: Pick<Report, 'questions' | 'scales'>,
): Pick<Report, 'questions' | 'scales' | 'family'> {
  const gaps = gapsOf(figures)
  const corrected = adjusted(gaps.map(({ p }) => p))
  const places = new Map(gaps.map((gap, place) => [gap, place]))
  const fill = (gap: Gap): Gap => ({ ...gap, pAdjusted: corrected[places.get(gap) ?? -1] ?? null })
  const filled = (average: Average): Average => ({ ...average, gaps: average.gaps.map(fill) })
  return {
    scales: figures.scales.map(scale => ({ ...scale, average: filled(scale.average) })),
    questions: figures.questions.map(question => ({
      ...question,
      answers: question.answers.map(answer => ({ ...answer, gaps: answer.gaps.map(fill) })),
      average: question.average && filled(question.average),
    })),
    family: gaps.filter(({ p }) => p !== null).length,
  }
}

/**
 * Makes the report: shares and means of every question and scale in every group, with intervals, the gap between
 * women and men with its test, and nothing that a small cell could give away.
 *
 * @throws RangeError for a question that the dataset does not have, and for weights that are not above 0
 */
export function buildReport(dataset: Dataset, plan: ReportPlan): Report {
  const { dimensions, weights, included, disclosure = internal, scales = [] } = plan
  const wrong = weights?.findIndex(weight => !(weight > 0 && Number.isFinite(weight))) ?? -1
  if (wrong >= 0)
    throw new RangeError(`buildReport requires weights above 0, got ${weights?.[wrong]} in row ${wrong + 1}`)
  const n = countOf(included, dataset.n)
  const sampling = { n, weighted: weights !== undefined, confidence: 0.95 }
  const grouping = groupingBy(dimensions, dataset.n)
  const standing: Standing = {
    grouping,
    pairs: pairsOf(grouping),
    sampling,
    disclosure,
    ...(weights && { weights }),
    ...(included && { included }),
  }
  const figures = {
    questions: plan.questions.map(name => questionFigures(columnOf(dataset, name), standing)),
    scales: scales.map((scale): ScaleFigures => ({
      scale: scale.name,
      title: scale.title,
      range: scaleRange(dataset, scale),
      ...averageOf(scaleScore(dataset, scale), standing),
    })),
  }
  return {
    dimensions: dimensions.map(({ name, title, levels }) => ({ name, title, levels })),
    n,
    weighted: sampling.weighted,
    confidence: sampling.confidence,
    disclosure,
    ...withFamily(figures),
  }
}
