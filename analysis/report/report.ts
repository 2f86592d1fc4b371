/** The disaggregated report of a questionnaire: the one way from answers to figures. */
import { sampleDesign, type DesignColumns } from '../design/sampleDesign.ts'
import { adjusted } from '../multiplicity/adjusted.ts'
import { averageOf, meansOf } from './average.ts'
import type { AnswerFigures, Average, Base } from './cell.ts'
import { columnOf, type Dataset, type Label, type Variable } from './dataset.ts'
import type { Dimension, Level } from './dimension.ts'
import { groupingBy } from './grouping.ts'
import type { Headline, Tested } from './headline.ts'
import { fewLeftOut, hasFew, leftOutBy, type WithheldReport } from './leftOut.ts'
import { questionFigures, type TestedQuestion } from './question.ts'
import { scaleFigures, type ScaleReliability, type TestedScale } from './scale.ts'
import type { Scale } from './scaleScore.ts'
import { type Standing, standingOf } from './standing.ts'
import { type Disclosure, disclosureFor, thresholdOf } from './withholding.ts'

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
  /** Respondents that the report rests on, after the filter; `null` where they are so few that it is withheld. */
  readonly n: number | null
  /** Why no figure is shown, where none is. */
  readonly withheld: WithheldReport | null
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
  /** How the respondents were drawn and weighted; each stands for themselves when left out. */
  readonly design?: DesignColumns
  /** 1 for the respondents that the filter lets through. */
  readonly included?: Uint8Array
  /** Readers can have the report of everybody as well: whoever is left out is protected from subtracting. */
  readonly subtractable?: boolean
  readonly disclosure?: Disclosure
}

/** Those whom the filter lets through, but for those whose weight is 0. */
function includedOf({ included, design }: ReportPlan, n: number): Uint8Array {
  const weights = design?.weights
  return Uint8Array.from({ length: n }, (_, row) => Number(included?.[row] !== 0 && weights?.[row] !== 0))
}

/** Puts Holm's p-values into what was tested together. */
function adjustedTogether<Test extends { readonly p: number | null }>(tests: readonly Test[]) {
  const corrected = adjusted(tests.map(({ p }) => p))
  const places = new Map(tests.map((test, place) => [test, place]))
  return (test: Test) => ({ ...test, pAdjusted: corrected[places.get(test) ?? -1] ?? null })
}

interface TestedFigures {
  readonly questions: readonly TestedQuestion[]
  readonly scales: readonly TestedScale[]
}

function withFamilies({ questions, scales }: TestedFigures): Pick<Report, 'questions' | 'scales' | 'family'> {
  const tests = [...scales, ...questions].flatMap(({ headlines }) => headlines)
  const adjust = adjustedTogether(tests)
  const headline = (test: Tested): Headline => {
    const { tell, ...rest } = adjust(test)
    return { ...rest, reading: tell(rest.pAdjusted) }
  }
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
 * How many there are of each group. By sex alone and without a filter everybody may know it: it tells nothing that anybody answered, and
 * every figure must say how many women and men it rests on.
 */
function respondentsOf(n: number, standing: Standing, filtered: boolean): Base[] {
  const everybody = new Float64Array(n).fill(1)
  const { dimensions, groups } = standing.grouping
  if (filtered || dimensions.some(({ name }) => name !== 'sex')) return averageOf(everybody, standing).bases
  const means = meansOf(everybody, standing)
  return groups.map((group, place) => ({ group, ...means.basis(place) }))
}

/**
 * Makes the report: shares and means of every question and scale in every group, with intervals, the gap between
 * women and men with its test, and nothing that a small cell could give away. A stratum with a single cluster is
 * compared with all clusters.
 *
 * @throws RangeError for a question that the dataset does not have, and for a design that cannot be
 */
export function buildReport(dataset: Dataset, plan: ReportPlan): Report {
  const { dimensions, disclosure = disclosureFor('internal'), scales = [] } = plan
  const included = includedOf(plan, dataset.n)
  const n = included.reduce((sum, one) => sum + one, 0)
  const design = plan.design ? sampleDesign(dataset.n, plan.design, 'adjust') : null
  const leftOut = plan.subtractable ? leftOutBy(dimensions, included) : null
  const asked = plan.questions.map(name => columnOf(dataset, name))
  const sensitive = asked.some(({ variable }) => variable.sensitive)
  const closed = leftOut !== null && hasFew(leftOut, thresholdOf(disclosure, sensitive))
  const grouping = groupingBy(dimensions, dataset.n, included)
  const standing = standingOf({ grouping, leftOut, closed }, design, disclosure)
  return {
    dimensions: dimensions.map(({ name, title, levels }) => ({ name, title, levels })),
    n: closed || (n > 0 && n < disclosure.threshold && plan.included) ? null : n,
    withheld: closed ? fewLeftOut : null,
    weighted: design !== null,
    confidence: standing.confidence,
    disclosure,
    respondents: respondentsOf(dataset.n, standing, plan.included !== undefined || leftOut !== null),
    ...withFamilies({
      questions: asked.map(column => questionFigures(column, standing)),
      scales: scales.map(scale => scaleFigures(dataset, scale, standing)),
    }),
  }
}
