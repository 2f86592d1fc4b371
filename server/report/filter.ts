/** Which respondents a filter lets through: an expression in SurveyJS's own language over the coded answers. */
import { type Code, type Column, type Dataset, isCoded } from '../../analysis/report/dataset.ts'
import { UnknownVariable } from './unknownVariable.ts'
import { compileExpression } from '../../surveys/expression/expression.ts'

const codeAt = (column: Column, row: number): Code | undefined => {
  if (isCoded(column)) return column.variable.categories[column.places[row] ?? 255]?.code
  const value = column.values[row] ?? NaN
  return Number.isNaN(value) ? undefined : value
}

/** The ticked boxes of a question `B03`, gathered from its variables `B03.1`, `B03.2` … */
function tickedAt(columns: readonly Column[], question: string, row: number): string[] | undefined {
  const boxes = columns.filter(
    ({ variable }) => variable.level === 'binary' && variable.name.startsWith(`${question}.`),
  )
  if (boxes.length === 0) return undefined
  return boxes
    .filter(box => codeAt(box, row) === 1)
    .map(({ variable }) => variable.name.slice(question.length + 1))
}

/**
 * @returns 1 for every respondent that the expression holds for
 * @throws ExpressionError when the text is no expression, UnknownVariable when it names what the data do not have
 * @example filterMask(dataset, '{A01} >= 3 and {B03} contains 1')
 */
export function filterMask(dataset: Dataset, text: string): Uint8Array {
  const { holds, names } = compileExpression(text)
  const { columns, n } = dataset
  // A role is as good as a name, as everywhere in a report; a name goes first.
  const byName = new Map([
    ...columns.flatMap(column =>
      column.variable.role === null ? [] : [[column.variable.role, column] as const],
    ),
    ...columns.map(column => [column.variable.name, column] as const),
  ])
  const unknown = names.find(name => !byName.has(name) && tickedAt(columns, name, 0) === undefined)
  if (unknown !== undefined) throw new UnknownVariable(unknown)
  return Uint8Array.from({ length: n }, (_, row) => {
    const value = (path: string) => {
      const column = byName.get(path)
      return column ? codeAt(column, row) : tickedAt(columns, path, row)
    }
    return Number(holds({ value }))
  })
}
