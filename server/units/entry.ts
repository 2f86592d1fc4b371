/** A row of an imported table, read: what a unit was, or what in the row is not right. */
import { idFrom } from './id.ts'
import { kinds } from './kind.ts'
import { isLine } from './line.ts'
import type { Row } from './csv.ts'
import type { State, Successor } from './unit.ts'

export interface Entry {
  readonly line: number
  readonly id: string
  readonly state: State
  readonly successors: readonly Successor[]
}

/** What is wrong with a cell: the column, and what was in it. */
export interface CellFault {
  readonly line: number
  readonly column: string
  readonly found: string
}

export const idPattern = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/
const isoDay = /^\d{4}-\d\d-\d\d$/
/** As spreadsheets in Vietnamese write a day. */
const slashDay = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/

export const isDay = (text: string): boolean =>
  isoDay.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)

/** @returns `null` where the text is no day of the calendar */
function dayIn(text: string): string | null {
  const [, day = '', month = '', year = ''] = slashDay.exec(text) ?? []
  const on = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(on) ? on : null
}

function successorIn(text: string): Successor | null {
  const [unit = '', extent = 'whole', ...more] = text.split(':')
  if (more.length > 0 || !idPattern.test(unit)) return null
  return extent === 'whole' || extent === 'part' ? { unit, extent } : null
}

const isText = (text: string, most: number) => text.length <= most && isLine(text)

/** One row, or each of its cells that is not right. */
export function entryOf({ line, cells }: Row): Entry | CellFault[] {
  const { code, name, kind, parent, note } = cells
  const validFrom = dayIn(cells.validFrom)
  const validUntil = cells.validUntil === '' ? null : dayIn(cells.validUntil)
  const nameable = validFrom !== null && isText(code, 32)
  const id = cells.id === '' && nameable ? idFrom(code, validFrom) : cells.id
  const named = cells.successors.split(/\s+/).filter(Boolean)
  const successors = named.map(successorIn)
  const right: Readonly<Record<string, boolean>> = {
    id: (idPattern.test(id) && id !== 'root') || (cells.id === '' && !nameable),
    code: isText(code, 32),
    name: isText(name, 200),
    kind: kinds.some(one => one === kind),
    parent: parent === '' || idPattern.test(parent),
    validFrom: validFrom !== null,
    validUntil: cells.validUntil === '' || validUntil !== null,
    successors: !successors.includes(null),
    note: note === '' || isText(note, 500),
  }
  const faults = Object.entries(cells).flatMap(([column, found]) =>
    right[column] === false ? [{ line, column, found: found.slice(0, 60) }] : [],
  )
  if (faults.length > 0 || validFrom === null) return faults
  const state = { validFrom, validUntil, code, name, kind, parent: parent || null, note: note || null }
  return { line, id, state, successors: successors.filter(one => one !== null) }
}
