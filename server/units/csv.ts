/** Units as a table: a row for each state, in the form in which they leave and come in. */
import { CsvError, parse } from 'csv-parse/sync'
import { csvOf, released } from '../spreadsheet.ts'
import type { Tree, Unit } from './unit.ts'

export const columns = [
  'id',
  'code',
  'name',
  'kind',
  'parent',
  'validFrom',
  'validUntil',
  'successors',
  'note',
] as const
export type Column = (typeof columns)[number]

export interface Row {
  /** Counted from 1, the header. */
  readonly line: number
  readonly cells: Readonly<Record<Column, string>>
}

const successorsOf = ({ successors }: Unit) =>
  successors.map(({ unit, extent }) => `${unit}:${extent}`).join(' ')

export const unitsCsv = (tree: Tree): string =>
  csvOf(
    columns,
    [...tree.values()].flatMap(unit =>
      unit.states.map(state => {
        const successors = state === unit.states.at(-1) ? successorsOf(unit) : ''
        const cells = { ...state, id: unit.id, successors }
        return columns.map(column => cells[column])
      }),
    ),
  )

/** Spreadsheets in Vietnamese separate with semicolons. */
const delimiterOf = (text: string) => {
  const [first = ''] = text.split('\n', 1)
  return first.includes(';') && !first.includes(',') ? ';' : ','
}

export type Table =
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  /** Where it could not be read, and what its header misses. */
  | { readonly kind: 'unreadable'; readonly line: number; readonly missing: readonly string[] }

const necessary: readonly Column[] = ['code', 'name', 'kind', 'validFrom']

/** A table whose columns stand in any order; `id`, `parent`, `validUntil`, `successors` and `note` may be left out. */
export function rowsOf(text: string): Table {
  try {
    const read: { readonly line: number; readonly record: readonly string[] }[] = []
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
      on_record: (record: string[], { lines }) => void read.push({ line: lines, record }),
    })
    const [header, ...rest] = read
    const names = header?.record ?? []
    const missing = necessary.filter(name => !names.includes(name))
    if (missing.length > 0) return { kind: 'unreadable', line: 1, missing }
    const cellsOf = (record: readonly string[]): Row['cells'] => {
      const cell = (name: Column) => released(record[names.indexOf(name)] ?? '').normalize('NFC')
      return {
        id: cell('id'),
        code: cell('code'),
        name: cell('name'),
        kind: cell('kind'),
        parent: cell('parent'),
        validFrom: cell('validFrom'),
        validUntil: cell('validUntil'),
        successors: cell('successors'),
        note: cell('note'),
      }
    }
    return {
      kind: 'rows',
      rows: rest.map(({ line, record }) => ({ line, cells: cellsOf(record) })),
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { kind: 'unreadable', line: Number(Reflect.get(error, 'lines') ?? 1), missing: [] }
  }
}
