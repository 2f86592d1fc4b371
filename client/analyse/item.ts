/** An item of a report: one variable's figures, with how the questionnaire words it and what of it is shown. */
import type { AnswerFigures } from '../../analysis/report/cell.ts'
import type { Code, Label } from '../../analysis/report/dataset.ts'
import type { QuestionFigures } from '../../analysis/report/report.ts'
import { judged } from './judged.ts'

/**
 * How an item is read: on an agreement scale; by one answer alone, the ticked box or the right answer;
 * by all of its answers; or by its mean.
 */
export type Form = 'agreement' | 'marked' | 'answers' | 'average'

export interface Item {
  readonly name: string
  readonly title: Label
  readonly form: Form
  readonly figures: QuestionFigures
  /** More agreement means less of what the scale measures. */
  readonly reverse: boolean
  /** The code of the right answer, or of a ticked box. */
  readonly marked: Code | null
  /** Whether it is one of the boxes of a question to tick. */
  readonly box: boolean
}

const ticked = 1

/** An agreement scale, or any other that runs from one end over a middle to the other. */
const agreementLengths = new Set([5, 7])

function formOf({ level, answers }: QuestionFigures, marked: Code | null, role: string | null): Form {
  if (level === 'number') return 'average'
  if (marked !== null && answers.length === 2) return 'marked'
  if (level === 'ordinal' && role === null && agreementLengths.has(answers.length)) return 'agreement'
  return 'answers'
}

interface About {
  readonly name: string
  readonly title: Label
  readonly reverse: boolean
  readonly key: Code | null
}

export function itemOf(figures: QuestionFigures, about: About, role: string | null, box: boolean): Item {
  const { name, title, reverse, key } = about
  const marked = box ? ticked : key
  return { name, title, reverse, marked, box, figures, form: formOf(figures, marked, role) }
}

/** The answers that are shown of an item. */
export const shownAnswers = ({ form, figures, marked }: Item): readonly AnswerFigures[] =>
  form === 'marked'
    ? figures.answers.filter(({ code }) => code === marked).map(answer => judged(answer, figures.headlines))
    : figures.answers
