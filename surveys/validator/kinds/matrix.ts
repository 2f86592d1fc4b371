/** One choice, or several, from the same columns in every row. */
import { isEmpty } from '../../expression/emptiness.ts'
import { itemsOf, offerOf, type Item } from '../choices.ts'
import type { Condition } from '../condition.ts'
import { flaw, type Shape } from '../finding.ts'
import { flag, isRecord, textOf } from '../json.ts'
import { report, type Place } from '../place.ts'
import { recordShape } from '../record.ts'
import type { Check, CompileKind } from './kind.ts'

const noColumn = flaw('choice')
const noList = flaw('type')
const twice = flaw('duplicate')
const notAlone = flaw('exclusive')

export const matrixKind: CompileKind = ({ element, name }, standing) => {
  const columns = offerOf(itemsOf(element, 'columns'), element, 'columnsVisibleIf', standing)
  const rows = offerOf(itemsOf(element, 'rows'), element, 'rowsVisibleIf', standing)
  const cell =
    textOf(element, 'cellType') === 'checkbox' ? severalShape(columns.items) : oneShape(columns.items)
  const names = rows.items.map(row => String(row.value))
  const seen = (row: Item, place: Place) => rows.conditions.get(row.value)?.holds(place, row.value) ?? true

  const hidden: Check = (value, place) => {
    if (!isRecord(value)) return
    for (const row of rows.items) {
      const answer = value[String(row.value)]
      if (answer === undefined) continue
      const path = `${name}.${String(row.value)}`
      if (!seen(row, place)) {
        if (!unsure(rows.conditions, row.value, place)) report(place, path, 'hidden')
        continue
      }
      for (const column of Array.isArray(answer) ? answer : [answer]) {
        const condition = columns.conditions.get(column)
        if (
          condition !== undefined &&
          !condition.holds(place, column) &&
          !condition.doubtful(place, column)
        ) {
          report(place, path, 'choice')
        }
      }
    }
  }
  const complete: Check = (value, place) => {
    for (const row of rows.items) {
      const answer = isRecord(value) ? value[String(row.value)] : undefined
      if (isEmpty(answer) && seen(row, place)) {
        report(place, `${name}.${String(row.value)}`, 'required')
      }
    }
  }
  const unique: Check = (value, place) => {
    const used = new Set<string>()
    for (const row of rows.items) {
      const answer = isRecord(value) && seen(row, place) ? value[String(row.value)] : undefined
      if (isEmpty(answer)) continue
      if (used.has(String(answer))) report(place, `${name}.${String(row.value)}`, 'duplicate')
      used.add(String(answer))
    }
  }
  const conditional = rows.conditions.size + columns.conditions.size > 0
  return {
    shape: recordShape(new Map(names.map(row => [row, cell]))),
    checks: [...(conditional ? [hidden] : []), ...(flag(element, 'eachRowUnique') ? [unique] : [])],
    demands: flag(element, 'eachRowRequired') ? [complete] : [],
  }
}

function unsure(conditions: ReadonlyMap<unknown, Condition>, value: unknown, place: Place): boolean {
  return conditions.get(value)?.doubtful(place, value) ?? false
}

function oneShape(columns: readonly Item[]): Shape {
  const values = new Set(columns.map(column => column.value))
  return value => (values.has(value) ? null : noColumn)
}

function severalShape(columns: readonly Item[]): Shape {
  const values = new Set(columns.map(column => column.value))
  const exclusive = new Set(columns.filter(({ json }) => flag(json, 'isExclusive')).map(({ value }) => value))
  return value => {
    if (!Array.isArray(value)) return noList
    const seen = new Set<unknown>()
    for (const each of value) {
      if (!values.has(each)) return noColumn
      if (seen.has(each)) return twice
      seen.add(each)
    }
    return seen.size > 1 && [...seen].some(each => exclusive.has(each)) ? notAlone : null
  }
}
