/** The totals under a matrix, which SurveyJS keeps beside its answer; they are worked out again. */
import { valueFrom, type Standing } from '../compilation.ts'
import { listOf, isRecord, textOf } from '../json.ts'
import type { Known } from '../level.ts'
import { placeInside, type Place } from '../place.ts'
import { recordShape } from '../record.ts'
import type { Value } from '../value.ts'
import { checkResult, resultShape } from './computed.ts'
import type { Kind } from './kind.ts'
import { rowIn } from './row.ts'

export function totalsOf({ element, key, name }: Known, inner: Standing): NonNullable<Kind['beside']> {
  const totals = new Map<string, Value>()
  for (const column of listOf(element, 'columns').filter(isRecord)) {
    const columnName = textOf(column, 'name') ?? ''
    const type = textOf(column, 'totalType') ?? 'none'
    const text = textOf(column, 'totalExpression') ?? `${type}InArray({matrix}, '${columnName}')`
    if (type === 'none' && textOf(column, 'totalExpression') === undefined) continue
    const value = valueFrom(text, `${columnName}.total`, inner)
    if (value !== null) totals.set(columnName, value)
  }
  if (totals.size === 0) return new Map()
  const check = (stored: unknown, place: Place) => {
    const rows = place.values[key]
    if (!isRecord(stored) || rows === undefined) return
    const siblings = (Array.isArray(rows) ? rows : isRecord(rows) ? Object.values(rows) : []).map(rowIn)
    const here = {
      ...placeInside(place, name, 0, siblings),
      values: stored,
      prefix: `${place.prefix}${key}-total.`,
    }
    for (const [column, value] of totals) checkResult(stored[column], value, -1, column, here)
  }
  const shape = recordShape(new Map([...totals.keys()].map(column => [column, resultShape])))
  return new Map([[`${key}-total`, { shape, check }]])
}
