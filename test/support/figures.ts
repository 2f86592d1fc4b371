/** Reads figures out of a report that people can name, as rows of numbers: what a test compares with another program's. */
import type { Average } from '../../analysis/report/cell.ts'
import type { Report } from '../../analysis/report/report.ts'

/** The shares of one answer, or the means of a question or a scale. */
type Part = Average | undefined | null

/** Of the first question. */
export const answerIn = ({ questions: [question] }: Report, code: unknown): Part =>
  question?.answers.find(answer => answer.code === code)

/** Of the first question. */
export const averageIn = ({ questions: [question] }: Report): Part => question?.average

/** Of the first question: the p of its test, and the size of the difference. */
export function testIn({ questions: [question] }: Report): unknown[] {
  const [headline] = question?.headlines ?? []
  return [headline?.p, headline?.effect]
}

/** Value, low and high of one sex. */
export function valueIn(part: Part, sex = 'female'): unknown[] {
  const cell = part?.cells.find(({ group }) => group.sex === sex)
  return [cell?.value, cell?.low, cell?.high]
}

/** What the gap between women and men says of itself, under the names asked for. */
export function gapIn(part: Part, ...names: readonly (keyof Average['gaps'][number])[]): unknown[] {
  const gap = part?.gaps[0]
  return names.map(name => gap?.[name])
}
