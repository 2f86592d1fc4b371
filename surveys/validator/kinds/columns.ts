/** The columns of a matrix as the questions that they are in every row. */
import { isRecord, listOf, property, recordsOf, textOf, type Json } from '../json.ts'

const selects = new Set(['dropdown', 'checkbox', 'radiogroup', 'tagbox'])

/** Cells and, where there is a panel of details, what stands in it. */
export function questionsInRow(matrix: Json): Json[] {
  const used = new Set<string>()
  const cells = listOf(matrix, 'columns').map(column => cellOf(column, matrix, used))
  const hasDetail = (textOf(matrix, 'detailPanelMode') ?? 'none') !== 'none'
  return hasDetail ? [...cells, ...recordsOf(matrix, 'detailElements')] : cells
}

function cellOf(given: unknown, matrix: Json, used: Set<string>): Json {
  const column: Json = isRecord(given) ? given : {}
  const own = textOf(column, 'cellType')?.toLowerCase() ?? 'default'
  const type = own === 'default' ? (textOf(matrix, 'cellType')?.toLowerCase() ?? 'dropdown') : own
  const name = textOf(column, 'name') ?? freeName(used)
  used.add(name)
  const inherits =
    selects.has(type) && listOf(column, 'choices').length === 0 && !property(column, 'choicesFromQuestion')
  return { ...column, type, name, ...(inherits ? { choices: listOf(matrix, 'choices') } : {}) }
}

/** SurveyJS names a column that has no name. */
function freeName(used: ReadonlySet<string>): string {
  let index = 1
  while (used.has(`question${index}`)) index++
  return `question${index}`
}
