/** Conditions on rows, as the cases word them: `country=USA`, `HI_CHOL==1`, `drop rows (A=1 & B=2) and (…)`. */
import { column, filterRows, namedColumn, type Dataset } from './dataset.ts'

/** Whether a row meets the condition; `null` where a value it asks for is missing. */
export type Condition = (row: number) => boolean | null

const comparisons: Record<string, (order: number) => boolean> = {
  '=': order => order === 0,
  '==': order => order === 0,
  '!=': order => order !== 0,
  '<': order => order < 0,
  '<=': order => order <= 0,
  '>': order => order > 0,
  '>=': order => order >= 0,
}

function compare(value: string, wanted: string): number {
  const [number, other] = [Number(value), Number(wanted)]
  if (!Number.isNaN(number) && !Number.isNaN(other)) return number - other
  return value === wanted ? 0 : value < wanted ? -1 : 1
}

function readComparison(dataset: Dataset, text: string): Condition {
  const { name, rest } = namedColumn(dataset, text.trim())
  const [, sign = '', wanted = ''] = /^\s*(==|!=|<=|>=|=|<|>)\s*['"]?(.*?)['"]?\s*$/.exec(rest) ?? []
  const holds = comparisons[sign]
  if (!holds) throw new Error(`‘${text}’ is not a condition`)
  const values = column(dataset, name)
  return row => {
    const value = values[row] ?? null
    return value === null ? null : holds(compare(value, wanted))
  }
}

/** Reads a comparison, or several joined by `&`, `and`, a comma, or a space before a further column name. */
export function readCondition(dataset: Dataset, text: string): Condition {
  const parts = text.split(/\s*(?:&&?|,|;|\band\b)\s*|\s+(?=[\w.]+\s*(?:[=<>]|!=))/).filter(Boolean)
  const conditions = parts.map(part => readComparison(dataset, part))
  return row => {
    const answers = conditions.map(condition => condition(row))
    if (answers.includes(false)) return false
    return answers.includes(null) ? null : true
  }
}

/** The rows a `where` asks for: those that meet it, or, after `drop rows`, those that meet none of its brackets. */
export function filterWhere(dataset: Dataset, where: string | undefined): Dataset {
  if (where === undefined) return dataset
  if (!where.startsWith('drop rows')) {
    const condition = readCondition(dataset, where)
    return filterRows(dataset, row => condition(row) === true)
  }
  const dropped = [...where.matchAll(/\(([^)]*)\)/g)].map(([, text = '']) => readCondition(dataset, text))
  return filterRows(dataset, row => !dropped.some(condition => condition(row) === true))
}
