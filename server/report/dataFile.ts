/** Reads a data file: a CSV whose header names the variables of a questionnaire. */
import { parse } from 'csv-parse/sync'
import type { Dataset } from '../../analysis/report/dataset.ts'
import type { Variable } from '../../surveys/variables.ts'
import { columnBuilder } from './columns.ts'

/** Something in the file that a person must mend; the message names the line and the column. */
export class DataFileError extends Error {
  override readonly name = 'DataFileError'
}

export interface DataFile extends Dataset {
  /** A column that the questionnaire does not have, as numbers: a weight, a size. */
  readonly numbers: (header: string) => Float64Array
  /** A column as it is written: a stratum, a cluster. */
  readonly texts: (header: string) => readonly string[]
  /** Headers that belong to no variable. */
  readonly extra: readonly string[]
}

const shown = 5

/**
 * UTF-8 with or without a byte order mark, RFC 4180; codes as values, empty means missing.
 *
 * @throws DataFileError when a line has the wrong number of fields, or a code is none of its variable's
 */
export function readDataFile(file: string, codebook: readonly Variable[]): DataFile {
  let records: string[][]
  try {
    records = parse(file, { bom: true, skip_empty_lines: true })
  } catch (error) {
    throw new DataFileError(error instanceof Error ? error.message : String(error))
  }
  const [header, ...rows] = records
  if (!header) throw new DataFileError('the file is empty')
  const place = new Map(header.map((name, index) => [name, index]))
  const variables = codebook.filter(({ name, level }) => level !== 'text' && place.has(name))
  const wrong: string[] = []
  const columns = variables.map(variable => {
    const builder = columnBuilder(variable, rows.length)
    const at = place.get(variable.name) ?? -1
    for (const [row, record] of rows.entries()) {
      const code = record[at] === '' ? undefined : record[at]
      if (!builder.set(row, code)) wrong.push(`line ${row + 2}, ${variable.name}: ${code}`)
    }
    return builder.column
  })
  if (wrong.length > 0) {
    const more = wrong.length > shown ? ` and ${wrong.length - shown} more` : ''
    throw new DataFileError(
      `codes that the questionnaire does not have: ${wrong.slice(0, shown).join('; ')}${more}`,
    )
  }
  const texts = (name: string) => {
    const at = place.get(name)
    if (at === undefined) throw new DataFileError(`the file has no column ${name}`)
    return rows.map(record => record[at] ?? '')
  }
  const known = new Set(variables.map(({ name }) => name))
  return {
    n: rows.length,
    columns,
    extra: header.filter(name => !known.has(name)),
    texts,
    numbers: name =>
      Float64Array.from(texts(name), (text, row) => {
        if (text === '' || !Number.isFinite(Number(text)))
          throw new DataFileError(`line ${row + 2}, ${name}: a number is needed, got ‘${text}’`)
        return Number(text)
      }),
  }
}
