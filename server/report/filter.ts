/** Which respondents a filter lets through: an expression in SurveyJS's own language over the coded answers. */
import { type Code, type Column, type Dataset, isCoded } from '../../analysis/report/dataset.ts'
import { compileExpression } from '../../surveys/expression/expression.ts'
import { UnknownVariable } from './unknownVariable.ts'

const codeAt = (column: Column, row: number): Code | undefined => {
  if (isCoded(column)) return column.variable.categories[column.places[row] ?? 255]?.code
  const value = column.values[row] ?? NaN
  return Number.isNaN(value) ? undefined : value
}

/** What a respondent answered. */
type Reader = (row: number) => Code | readonly string[] | undefined

/** Of a variable; or of a question `B03` the boxes ticked, gathered from its variables `B03.1`, `B03.2` … */
function readerOf(columns: readonly Column[], name: string): Reader {
  // A role is as good as a name, as everywhere in a report; a name goes first.
  const column =
    columns.findLast(({ variable }) => variable.name === name) ??
    columns.findLast(({ variable }) => variable.role === name)
  if (column) return row => codeAt(column, row)
  const boxes = columns
    .filter(({ variable }) => variable.level === 'binary' && variable.name.startsWith(`${name}.`))
    .map(box => ({ box, code: box.variable.name.slice(name.length + 1) }))
  if (boxes.length === 0) throw new UnknownVariable(name)
  return row => boxes.filter(({ box }) => codeAt(box, row) === 1).map(({ code }) => code)
}

/**
 * @returns 1 for every respondent that the expression holds for
 * @throws ExpressionError when the text is no expression, UnknownVariable when it names what the data do not have
 * @example filterMask(dataset, '{A01} >= 3 and {B03} contains 1')
 */
export function filterMask({ columns, n }: Dataset, text: string): Uint8Array {
  const { holds, names } = compileExpression(text)
  const readers = new Map(names.map(name => [name, readerOf(columns, name)]))
  return Uint8Array.from({ length: n }, (_, row) =>
    Number(holds({ value: name => readers.get(name)?.(row) })),
  )
}
