/** The functions over the rows of a matrix or the panels of a list: `sumInArray({members}, 'age', {sex} = 'female')`. */
import { isEmpty } from './emptiness.ts'
import { exactSum, isNumeric, numberIn } from './number.ts'
import { plus, precedes } from './primitive.ts'

/** What a call asks: the rows, the column, the column to give back where rows are chosen, and which rows count. */
interface RowQuestion {
  readonly rows: readonly unknown[]
  readonly column: string
  readonly returned: string
  readonly counts: (row: unknown) => boolean
}

/** `otherwise` is the result of a call without rows or a column. */
export interface RowFunction {
  readonly calculate: (question: RowQuestion) => unknown
  readonly otherwise: unknown
}

export const rowFunctions: ReadonlyMap<string, RowFunction> = new Map([
  ['sumInArray', { calculate: sum, otherwise: 0 }],
  ['countInArray', { calculate: question => answered(question).length, otherwise: 0 }],
  ['avgInArray', { calculate: average, otherwise: 0 }],
  ['minInArray', { calculate: question => best(question, precedes), otherwise: undefined }],
  ['maxInArray', { calculate: question => best(question, (a, b) => precedes(b, a)), otherwise: undefined }],
] satisfies [string, RowFunction][])

/** The rows in question that have a value in the column. */
function answered({ rows, column, counts }: RowQuestion): readonly unknown[] {
  return rows.filter(row => row && !isEmpty(cell(row, column)) && counts(row))
}

function cell(row: unknown, column: string): unknown {
  return typeof row === 'object' && row ? Object.getOwnPropertyDescriptor(row, column)?.value : undefined
}

/** A cell as a number where its text is one; a text that is none does not count. */
function figure(row: unknown, column: string): unknown {
  const value = cell(row, column)
  if (typeof value !== 'string') return value
  return isNumeric(value) ? numberIn(value) : undefined
}

function sum(question: RowQuestion): unknown {
  return answered(question).reduce((total, row) => {
    const value = figure(row, question.column)
    return value === undefined ? total : exactSum(total, value, plus(total, value))
  }, 0)
}

function average(question: RowQuestion): number {
  const count = answered(question).length
  return count === 0 ? 0 : Number(sum(question)) / count
}

function best(question: RowQuestion, better: (a: unknown, b: unknown) => boolean): unknown {
  let found: { readonly row: unknown; readonly value: unknown } | undefined
  for (const row of answered(question)) {
    const value = figure(row, question.column)
    if (value === undefined) continue
    if (!found || better(value, found.value)) found = { row, value }
  }
  if (!found) return undefined
  return question.returned === question.column ? found.value : cell(found.row, question.returned)
}
