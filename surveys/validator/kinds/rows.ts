/** Matrices whose cells are questions of any kind: in rows that are fixed, or that respondents add. */
import { isEmpty } from '../../expression/emptiness.ts'
import { itemsOf } from '../choices.ts'
import { valueOf, type Standing } from '../compilation.ts'
import { outward } from '../condition.ts'
import type { Answers } from '../../instrument.ts'
import { flaw } from '../finding.ts'
import { flag, isRecord, numberOf, property, textOf, type Json } from '../json.ts'
import { Level, type Known } from '../level.ts'
import type { Members } from '../members.ts'
import { placeInside, report, type Place } from '../place.ts'
import { recordShape } from '../record.ts'
import { register } from '../register.ts'
import { foreignKeys } from '../sharing.ts'
import type { Value } from '../value.ts'
import { demandOf } from '../visibility.ts'
import { questionsInRow } from './columns.ts'
import type { CompileKind, Kind } from './kind.ts'
import { checkReadOnlyCount, rowIn, shapeOfRows } from './row.ts'
import { totalsOf } from './totals.ts'

const noList = flaw('type')
const mostRows = 1000

interface Rows {
  readonly members: Members
  readonly inner: Standing
  readonly shape: ReturnType<typeof recordShape>
  readonly beside: NonNullable<Kind['beside']>
  readonly uniqueColumns: readonly string[]
}

function rowsOf(known: Known, standing: Standing): Rows {
  const { element } = known
  const level = new Level('row', standing.level, known)
  const questions = questionsInRow(element)
  register(questions, level, standing.compilation, true)
  const fixed = givenRows(element)
  const inner: Standing = {
    ...standing,
    level,
    showing: [],
    enabling: outward(standing.enabling),
    given: key => fixed.flatMap(row => (row[key] === undefined ? [] : [row[key]])),
  }
  const members = standing.compilation.compileMembers(questions, inner)
  const columns = questions.filter(column => flag(column, 'isUnique')).map(column => String(column.name))
  const keyName = textOf(element, 'keyName')
  return {
    members,
    inner,
    shape: recordShape(members.shapes, foreignKeys(known, standing.level)),
    beside: totalsOf(known, inner),
    uniqueColumns: keyName === undefined ? columns : [...new Set([...columns, keyName])],
  }
}

/** Rows that stand in a default. */
function givenRows(element: Json): Json[] {
  const all = property(element, 'defaultValue')
  const rows = Array.isArray(all) ? all : isRecord(all) ? Object.values(all) : []
  return [...rows, property(element, 'defaultRowValue')].filter(isRecord)
}

export const fixedRowsKind: CompileKind = (known, standing) => {
  const { element, name } = known
  const { members, inner, shape, beside, uniqueColumns } = rowsOf(known, standing)
  const common = valueOf(element, 'rowsVisibleIf', inner)
  const rows = itemsOf(element, 'rows').map(({ value, json }) => ({
    key: String(value),
    row: { name: value, title: textOf(json, 'text') ?? value },
    showing: [common, valueOf(json, 'visibleIf', inner)].filter((each): each is Value => each !== null),
  }))
  const parts = (value: unknown, place: Place) => {
    const answers: Json = isRecord(value) ? value : {}
    const siblings = rows.map(({ key }) => rowIn(answers[key]))
    const inside = rows.map(({ key, row }, index) => ({
      ...placeInside(place, name, index, siblings),
      prefix: `${place.prefix}${name}.${key}.`,
      row,
    }))
    for (const [index, { key, showing }] of rows.entries()) {
      const here = inside[index]
      if (here === undefined) continue
      if (showing.every(each => each.holds(here))) for (const duty of members.duties) duty(here)
      else if (answers[key] !== undefined && !showing.some(each => each.doubtful(here))) {
        report(place, `${name}.${key}`, 'hidden')
      }
    }
    reportDuplicates(inside, uniqueColumns)
  }
  const isIdle =
    members.duties.length + uniqueColumns.length === 0 && rows.every(row => row.showing.length === 0)
  return {
    shape: recordShape(new Map(rows.map(({ key }) => [key, shape]))),
    checks: [],
    beside,
    ...(isIdle && !standing.readOnly ? {} : { parts }),
  }
}

export const dynamicRowsKind: CompileKind = (known, standing) => {
  const { element, name } = known
  const { members, inner, shape, beside, uniqueColumns } = rowsOf(known, standing)
  const showing = valueOf(element, 'rowsVisibleIf', inner)
  const least = numberOf(element, 'minRowCount') ?? 0
  const most = Math.min(mostRows, Math.max(1, least, numberOf(element, 'maxRowCount') ?? mostRows))
  const initial = Math.max(least, numberOf(element, 'rowCount') ?? 2)
  const isFixed = !flag(element, 'allowRemoveRows', true)
  const tooMany = flaw('rows', { max: most })
  const parts = (value: unknown, place: Place) => {
    const siblings: Answers[] = Array.isArray(value) ? value.map(rowIn) : []
    // Rows that cannot be taken away are there, filled or not.
    const floor = siblings.length === 0 && isFixed ? initial : least
    const inside = Array.from({ length: Math.max(siblings.length, floor) }, (_, index) =>
      placeInside(place, name, index, siblings),
    )
    for (const here of inside) {
      if (showing === null || showing.holds(here)) for (const duty of members.duties) duty(here)
    }
    reportDuplicates(inside, uniqueColumns)
    checkReadOnlyCount(siblings.length, initial, known, standing, place)
  }
  const demand = demandOf(element, standing, known)
  const enough = (value: unknown, place: Place) => {
    const n = Array.isArray(value) ? value.filter(row => !isEmpty(row)).length : 0
    if (n < least && (demand === true || (demand !== false && demand.holds(place)))) {
      report(place, name, 'rows', { min: least, n })
    }
  }
  return {
    shape: value => {
      if (!Array.isArray(value)) return noList
      if (value.length > most) return tooMany
      return shapeOfRows(value, shape)
    },
    checks: [],
    demands: least > 0 && demand !== false ? [enough] : [],
    beside,
    ...(members.duties.length + uniqueColumns.length > 0 || standing.readOnly ? { parts } : {}),
  }
}

function reportDuplicates(rows: readonly Place[], columns: readonly string[]): void {
  for (const column of columns) {
    const byValue = new Map<string, Place[]>()
    for (const row of rows) {
      const value = row.values[column]
      if (isEmpty(value)) continue
      const key = String(value).toLowerCase()
      byValue.set(key, [...(byValue.get(key) ?? []), row])
    }
    for (const same of byValue.values()) {
      if (same.length > 1) for (const row of same) report(row, column, 'duplicate')
    }
  }
}
