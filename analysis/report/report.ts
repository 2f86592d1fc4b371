/** The disaggregated report of a questionnaire: the one way from answers to figures. */
import { adjusted } from '../multiplicity/adjusted.ts'
import { averageOf, type Standing } from './average.ts'
import type { AnswerFigures, Average, Base } from './cell.ts'
import { columnOf, type Dataset, type Label, type Variable } from './dataset.ts'
import type { Dimension, Level } from './dimension.ts'
import { groupingBy } from './grouping.ts'
import { pairsOf } from './pairs.ts'
import type { Headline } from './headline.ts'
import { questionFigures } from './question.ts'
import { scaleFigures, type ScaleReliability } from './scale.ts'
import { samplingOf } from './sampling.ts'
import type { Scale } from './scaleScore.ts'
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
  /** The test of the whole question, once for each level of the further dimensions; empty where there is none. */
  readonly headlines: readonly Headline[]
}

export interface ScaleFigures {
  readonly scale: string
  readonly title: Label
  /** The lowest and the highest score there is. */
  readonly range: readonly [number, number]
  readonly bases: readonly Base[]
  readonly average: Average
  readonly headlines: readonly Headline[]
  readonly reliability: readonly ScaleReliability[]
}

export interface Report {
  readonly dimensions: readonly DimensionFigures[]
  /** Respondents that the report rests on, after the filter. */
  readonly n: number
  readonly weighted: boolean
  readonly confidence: number
  readonly disclosure: Disclosure
  /** How many there are of each group, withheld like any other figure. */
  readonly respondents: readonly Base[]
  readonly questions: readonly QuestionFigures[]
  readonly scales: readonly ScaleFigures[]
  /** How many headlines share one Holm correction; the gaps of one question's answers are a family of their own. */
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

type Figures = Pick<Report, 'questions' | 'scales'>

/** Puts Holm's p-values into what was tested together. */
function adjustedTogether<Test extends { readonly p: number | null }>(tests: readonly Test[]) {
  const corrected = adjusted(tests.map(({ p }) => p))
  const places = new Map(tests.map((test, place) => [test, place]))
  return (test: Test) => ({ ...test, pAdjusted: corrected[places.get(test) ?? -1] ?? null })
}

function withFamilies({ questions, scales }: Figures): Figures & Pick<Report, 'family'> {
  const tests = [...scales, ...questions].flatMap(({ headlines }) => headlines)
  const headline = adjustedTogether(tests)
  const average = ({ cells, gaps }: Average): Average => ({ cells, gaps: gaps.map(adjustedTogether(gaps)) })
  return {
    scales: scales.map(scale => ({
      ...scale,
      average: average(scale.average),
      headlines: scale.headlines.map(headline),
    })),
    questions: questions.map(question => {
      const gap = adjustedTogether(question.answers.flatMap(({ gaps }) => gaps))
      return {
        ...question,
        answers: question.answers.map(answer => ({ ...answer, gaps: answer.gaps.map(gap) })),
        average: question.average && average(question.average),
        headlines: question.headlines.map(headline),
      }
    }),
    family: tests.length,
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
  const sampling = samplingOf(countOf(included, dataset.n), weights !== undefined)
  const grouping = groupingBy(dimensions, dataset.n)
  const standing: Standing = {
    grouping,
    pairs: pairsOf(grouping),
    sampling,
    disclosure,
    ...(weights && { weights }),
    ...(included && { included }),
  }
  return {
    dimensions: dimensions.map(({ name, title, levels }) => ({ name, title, levels })),
    n: sampling.n,
    weighted: sampling.weighted,
    confidence: sampling.confidence,
    disclosure,
    respondents: averageOf(new Float64Array(dataset.n).fill(1), standing).bases,
    ...withFamilies({
      questions: plan.questions.map(name => questionFigures(columnOf(dataset, name), standing)),
      scales: scales.map(scale => scaleFigures(dataset, scale, standing)),
    }),
  }
}
