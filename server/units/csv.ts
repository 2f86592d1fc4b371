/** Units as a table: a row for each state, in the form in which they leave and come in. */
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { Problem } from '../problem.ts'
import { inSlices } from '../slices.ts'
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

/** As many as a table may have, besides its header. */
const mostLines = 20_000

export interface LineFault {
  /** Counted from 1, the header; 0: in none of the lines. */
  readonly line: number
  readonly problem: Problem
}

export type Table =
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'refused'; readonly fault: LineFault }

const refused = (line: number, problem: Problem): Table => ({ kind: 'refused', fault: { line, problem } })

/** Spreadsheets in Vietnamese separate with semicolons. */
const delimiterIn = (first: string) => (first.includes(';') && !first.includes(',') ? ';' : ',')

const necessary: readonly Column[] = ['code', 'name', 'kind', 'validFrom']

const piece = 32_768

function* piecesOf(text: string) {
  const bytes = Buffer.from(text)
  for (let from = 0; from < bytes.length; from += piece) yield bytes.subarray(from, from + piece)
}

interface Line {
  readonly line: number
  readonly record: readonly string[]
}

/** @throws CsvError with the line, where quotes are not as they should be */
async function linesOf(text: string, delimiter: string): Promise<Line[]> {
  const lines: Line[] = []
  const parser = parse({
    bom: true,
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
    on_record: (record: string[], context) => void lines.push({ line: context.lines, record }),
  })
  parser.resume()
  await pipeline(inSlices(piecesOf(text)), parser)
  return lines
}

function rowIn(names: readonly string[], { line, record }: Line): Row {
  const cell = (name: Column) => released(record[names.indexOf(name)] ?? '').normalize('NFC')
  const cells = {
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
  return { line, cells }
}

/** A table whose columns stand in any order; `id`, `parent`, `validUntil`, `successors` and `note` may be left out. */
export async function rowsOf(text: string): Promise<Table> {
  // What could not be decoded before it came here is lost, and no name is taken in pieces.
  const lost = text.indexOf('\uFFFD')
  if (lost >= 0) return refused(text.slice(0, lost).split('\n').length, new Problem('unit.encoding'))
  if (text.trimEnd().split('\n', mostLines + 2).length > mostLines + 1)
    return refused(mostLines + 2, new Problem('unit.longFile', { n: mostLines }))
  const [first = ''] = text.split('\n', 1)
  if (first.includes('\t')) return refused(1, new Problem('unit.tabbed'))
  try {
    const [header, ...lines] = await linesOf(text, delimiterIn(first))
    const names = header?.record ?? []
    const missing = necessary.filter(name => !names.includes(name))
    if (missing.length > 0) return refused(1, new Problem('unit.header', { columns: missing.join(', ') }))
    const rows: Row[] = []
    for await (const line of inSlices(lines)) rows.push(rowIn(names, line))
    return { kind: 'rows', rows }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refused(Number(Reflect.get(error, 'lines') ?? 1), new Problem('unit.unreadable'))
  }
}
