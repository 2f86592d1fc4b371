/** The figures of one question: shares of every answer, and a mean where its codes are numbers. */
import { averageOf } from './average.ts'
import type { AnswerFigures } from './cell.ts'
import { type CodedColumn, type Column, isCoded, type NumberColumn } from './dataset.ts'
import { designShares } from './designShares.ts'
import type { Grouping } from './grouping.ts'
import { partsOf, type Tested } from './headline.ts'
import type { Pair } from './pairs.ts'
import type { QuestionFigures } from './report.ts'
import { simpleShares } from './simpleShares.ts'
import type { Standing } from './standing.ts'
import { tally } from './tally.ts'
import { shareTelling } from './telling.ts'
import { shownBase, shownCell, shownGap, withheldFrom } from './withholding.ts'

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

/** Before the families are known that its tests belong to. */
export type TestedQuestion = Omit<QuestionFigures, 'headlines'> & { readonly headlines: readonly Tested[] }
type Figures = Pick<TestedQuestion, 'bases' | 'answers' | 'average' | 'headlines'>

function codedFigures(column: CodedColumn, standing: Standing): Figures {
  const { grouping, pairs, disclosure, sample } = standing
  const { categories, level, sensitive } = column.variable
  // The places of the answers that count, in the questionnaire's order.
  const places = categories.flatMap(({ missing }, place) => (missing ? [] : [place]))
  const shares = sample
    ? designShares(column, places, standing, sample)
    : simpleShares(column, places, standing)
  const finestOf = (of: Grouping) => (of === grouping ? shares.finest : tally(column, of).finest(places))
  const withheld = withheldFrom(standing, finestOf, places.length, sensitive)
  const basis = grouping.groups.map((_, group) => shares.basis(group))

  const answers = places.map((place, answer): AnswerFigures => {
    const cells = grouping.groups.map((group, index) =>
      shownCell(
        group,
        shares.estimate(index, answer),
        withheld.reason(index, answer),
        basis[index]?.n ?? 0,
        disclosure,
      ),
    )
    const gaps = pairs.map(pair =>
      shownGap(pair.group, shares.contrast(pair, answer), cells[pair.female], cells[pair.male]),
    )
    const { code = '', label = { vi: '', en: '' } } = categories[place] ?? {}
    return { code, label, cells, gaps }
  })
  const bases = grouping.groups.map((group, index) =>
    shownBase(
      { group, ...(basis[index] ?? { n: 0, weighted: 0, nMissing: 0 }) },
      withheld.reason(index, places.length),
    ),
  )
  // A mean beside shares is one more equation: where a share is withheld, so is the mean.
  const means = isNumeric(column)
    ? averageOf(scored(column), standing, { sensitive, guarded: withheld.any })
    : null
  const headlineOf = (pair: Pair, place: number): Tested[] => {
    const hidden = places.map((_, answer) =>
      [pair.female, pair.male].some(sex => withheld.reason(sex, answer) !== null),
    )
    const parts = partsOf(hidden, level === 'ordinal')
    const finding = parts && shares.headline(pair, parts)
    const sizes = [pair.female, pair.male].map(sex => basis[sex]?.n ?? 0)
    return finding ? [{ group: pair.group, ...finding, tell: shareTelling(answers, place, sizes) }] : []
  }
  // Rank tests do not know weights: there the means of ordered codes carry the headline.
  const headlines = sample && means ? means.headlines : pairs.flatMap(headlineOf)
  return { bases, answers, average: means?.average ?? null, headlines }
}

function numberFigures({ variable: { sensitive }, values }: NumberColumn, standing: Standing): Figures {
  const { bases, average, headlines } = averageOf(values, standing, { sensitive })
  return { bases, answers: [], average, headlines }
}

/** @returns everything that may be shown of a question */
export function questionFigures(column: Column, standing: Standing): TestedQuestion {
  const { name, title, level } = column.variable
  const figures = isCoded(column) ? codedFigures(column, standing) : numberFigures(column, standing)
  return { question: name, title, level, ...figures }
}
