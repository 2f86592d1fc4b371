/** The figures of one question: shares of every answer, and a mean where its codes are numbers. */
import type { AnswerFigures, Base } from './cell.ts'
import { type CodedColumn, type Column, isCoded } from './dataset.ts'
import { averageOf, type Standing } from './average.ts'
import { averageHeadlines, type Headline, nominalHeadline, ordinalHeadline, tested } from './headline.ts'
import type { QuestionFigures } from './report.ts'
import { shareContrast, shareEstimate } from './share.ts'
import { tally } from './tally.ts'
import { shownBase, shownCell, shownGap, type Withheld, withheldOf } from './withholding.ts'

/** The places of the answers that count, in the questionnaire's order. */
const countedPlaces = ({ variable }: CodedColumn) =>
  variable.categories.flatMap(({ missing }, place) => (missing ? [] : [place]))

interface Answered extends Pick<QuestionFigures, 'bases' | 'answers'> {
  readonly withheld: Withheld
  /** Everybody's count of each answer in a group, whether it may be shown or not. */
  readonly counted: (group: number) => number[]
}

function answersOf(column: CodedColumn, standing: Standing): Answered {
  const { grouping, pairs, sampling, disclosure, weights, included } = standing
  const places = countedPlaces(column)
  const counts = tally(column, grouping, weights, included)
  const missing = [...column.variable.categories.keys(), counts.skipped].filter(
    place => !places.includes(place),
  )
  const withheld = withheldOf(grouping, counts.finest(places), places.length, disclosure)
  const whole = grouping.groups.map((_, group) => counts.count(group, places))
  const bases = grouping.groups.map((group, index): Base => {
    const { n, weight } = whole[index] ?? { n: 0, weight: 0 }
    const nMissing = counts.count(index, missing).n
    return shownBase({ group, n, weighted: weight, nMissing }, withheld.reason(index, places.length))
  })
  const answers = places.map((place, answer): AnswerFigures => {
    const part = (group: number) => ({
      part: counts.count(group, [place]),
      whole: whole[group] ?? { n: 0, weight: 0, squares: 0 },
    })
    const cells = grouping.groups.map((group, index) => {
      const of = part(index)
      return shownCell(
        group,
        shareEstimate(of, sampling),
        withheld.reason(index, answer),
        of.whole.n,
        disclosure,
      )
    })
    const gaps = pairs.map(({ group, female, male }) =>
      shownGap(group, shareContrast(part(female), part(male), sampling), cells[female], cells[male]),
    )
    const category = column.variable.categories[place]
    return { code: category?.code ?? '', label: category?.label ?? { vi: '', en: '' }, cells, gaps }
  })
  const counted = (group: number) => places.map(place => counts.count(group, [place]).n)
  return { bases, answers, withheld, counted }
}

/** The headline of answers; with weights the means of ordered codes carry it. */
function answerHeadlines(
  { variable }: CodedColumn,
  { answers, withheld, counted }: Answered,
  standing: Standing,
): Headline[] {
  const ordered = variable.level === 'ordinal'
  if (standing.sampling.weighted) return []
  return standing.pairs.flatMap(({ group, female, male }) => {
    const hidden = answers.map((_, answer) =>
      [female, male].some(sex => withheld.reason(sex, answer) !== null),
    )
    const [women, men] = tested([counted(female), counted(male)], hidden, ordered) ?? []
    const finding = women && men ? (ordered ? ordinalHeadline : nominalHeadline)(women, men) : null
    return finding ? [{ group, ...finding, pAdjusted: null }] : []
  })
}

/** The codes of an ordered question as numbers; NaN where there is no answer that counts. */
function scored({ variable, places }: CodedColumn): Float64Array {
  const scores = new Float64Array(256).fill(NaN)
  for (const [place, { code, missing }] of variable.categories.entries())
    if (!missing) scores[place] = Number(code)
  return Float64Array.from(places, place => scores[place] ?? NaN)
}

/** Whether a mean of the codes means something. */
const isNumeric = ({ variable: { level, categories } }: CodedColumn) =>
  level === 'ordinal' && categories.every(({ code, missing }) => missing || typeof code === 'number')

/** @returns everything that may be shown of a question */
export function questionFigures(column: Column, standing: Standing): QuestionFigures {
  const { name, title, level } = column.variable
  const shared = { question: name, title, level }
  if (!isCoded(column)) {
    const { bases, average } = averageOf(column.values, standing)
    return { ...shared, bases, answers: [], average, headlines: averageHeadlines(average) }
  }
  const answered = answersOf(column, standing)
  const { bases, answers, withheld } = answered
  // A mean beside shares is one more equation: where a share is withheld, so is the mean.
  const average = isNumeric(column) ? averageOf(scored(column), standing, withheld.any).average : null
  const headlines =
    average && standing.sampling.weighted
      ? averageHeadlines(average)
      : answerHeadlines(column, answered, standing)
  return { ...shared, bases, answers, average, headlines }
}
