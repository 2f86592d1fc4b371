/** Which respondents a filter lets through: an expression in SurveyJS's own language over the coded answers. */
import { type Code, type Column, type Dataset, isCoded } from '../../analysis/report/dataset.ts'
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
 * @throws ExpressionError when the text is no expression
 * @example filterMask(dataset, '{A01} >= 3 and {B03} contains 1')
 */
export function filterMask(dataset: Dataset, text: string): Uint8Array {
  const { holds } = compileExpression(text)
  const { columns, n } = dataset
  const byName = new Map(columns.map(column => [column.variable.name, column]))
  return Uint8Array.from({ length: n }, (_, row) => {
    const value = (path: string) => {
      const column = byName.get(path)
      return column ? codeAt(column, row) : tickedAt(columns, path, row)
    }
    return Number(holds({ value }))
  })
}
