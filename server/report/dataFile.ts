/** Reads a data file: a CSV whose header names the variables of a questionnaire. */
import { parse } from 'csv-parse/sync'
import type { Dataset } from '../../analysis/report/dataset.ts'
import type { Variable } from '../../surveys/variables.ts'
import { columnBuilder } from './columns.ts'

/** Something in the file that a person must mend, in both languages; it names the line and the column. */
export class DataFileError extends Error {
  override readonly name = 'DataFileError'

  constructor(vi: string, en: string) {
    super(`${vi}\n${en}`)
  }
}

export interface DataFile extends Dataset {
  /** A column that the questionnaire does not have, as numbers: a weight, a size. */
  readonly numbers: (header: string) => Float64Array
  /** A column as it is written: a stratum, a cluster. */
  readonly texts: (header: string) => readonly string[]
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
    const reason = error instanceof Error ? error.message : String(error)
    throw new DataFileError(`Tệp CSV chưa đúng dạng: ${reason}`, `The CSV file is not well-formed: ${reason}`)
  }
  const [header, ...rows] = records
  if (!header) throw new DataFileError('Tệp số liệu trống.', 'The data file is empty.')
  const place = new Map(header.map((name, index) => [name, index]))
  const variables = codebook.filter(({ name, level }) => level !== 'text' && place.has(name))
  if (variables.length === 0)
    throw new DataFileError(
      'Không cột nào của tệp số liệu là câu hỏi của phiếu.',
      'No column of the data file is a question of the questionnaire.',
    )
  const wrong: string[] = []
  const columns = variables.map(variable => {
    const builder = columnBuilder(variable, rows.length)
    const at = place.get(variable.name) ?? -1
    for (const [row, record] of rows.entries()) {
      const code = record[at] === '' ? undefined : record[at]
      if (!builder.set(row, code)) wrong.push(`${row + 2}, ${variable.name}: ${code}`)
    }
    return builder.column
  })
  if (wrong.length > 0) {
    const places = wrong.slice(0, shown).join('; ')
    const more = Math.max(0, wrong.length - shown)
    throw new DataFileError(
      `Mã không có trong phiếu (dòng, cột: mã): ${places}${more > 0 ? ` và ${more} chỗ khác` : ''}.`,
      `Codes that the questionnaire does not have (line, column: code): ${places}${more > 0 ? ` and ${more} more` : ''}.`,
    )
  }
  const texts = (name: string) => {
    const at = place.get(name)
    if (at === undefined)
      throw new DataFileError(`Tệp số liệu không có cột ${name}.`, `The data file has no column ${name}.`)
    return rows.map(record => record[at] ?? '')
  }
  return {
    n: rows.length,
    columns,
    texts,
    numbers: name =>
      Float64Array.from(texts(name), (text, row) => {
        if (text === '' || !Number.isFinite(Number(text)))
          throw new DataFileError(
            `Dòng ${row + 2}, cột ${name}: cần một con số, không phải “${text}”.`,
            `Line ${row + 2}, column ${name}: a number is needed, not “${text}”.`,
          )
        return Number(text)
      }),
  }
}
