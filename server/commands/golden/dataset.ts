/** A data file of the reference: its columns as text, and what is written about their codes. */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** A value as it stands in the file; `null` where it is missing. */
export type Cell = string | null

export interface Dataset {
  readonly size: number
  readonly columns: ReadonlyMap<string, readonly Cell[]>
  /** sentences in which the codes of columns are explained */
  readonly notes: readonly string[]
}

/** Reads a CSV file whose first row names the columns and whose empty cells are missing values. */
export function readDataset(path: string, notes: readonly string[]): Dataset {
  const rows: string[][] = parse(readFileSync(path), { bom: true, skip_empty_lines: true })
  const [names = [], ...cases] = rows
  const columns = new Map(names.map((name, index) => [name, cases.map(row => row[index] || null)]))
  return { size: cases.length, columns, notes }
}

/** The column of that name. */
export function column(dataset: Dataset, name: string): readonly Cell[] {
  const values = dataset.columns.get(name)
  if (!values) throw new Error(`no column ${name} among ${[...dataset.columns.keys()].join(', ')}`)
  return values
}

/** The column whose name a description starts with, and the rest of the description. */
export function namedColumn(dataset: Dataset, description: string): { name: string; rest: string } {
  const names = [...dataset.columns.keys()].filter(
    name => description.startsWith(name) && !/^[\w.]/.test(description.slice(name.length)),
  )
  const name = names.toSorted((a, b) => b.length - a.length)[0]
  if (name === undefined) throw new Error(`no column is named at the start of ‘${description}’`)
  return { name, rest: description.slice(name.length) }
}

/** The same data without the rows that `keep` refuses. */
export function filterRows(dataset: Dataset, keep: (row: number) => boolean): Dataset {
  const rows = Array.from({ length: dataset.size }, (_, row) => row).filter(keep)
  const columns = new Map(
    [...dataset.columns].map(([name, values]) => [name, rows.map(row => values[row] ?? null)]),
  )
  return { size: rows.length, columns, notes: dataset.notes }
}

/** The same data with one more column. */
export function withColumn(dataset: Dataset, name: string, values: readonly Cell[]): Dataset {
  return { ...dataset, columns: new Map([...dataset.columns, [name, values]]) }
}

/** Numbers out of text; a value that is not a number is an error, not a missing value. */
export function numbers(values: readonly Cell[]): (number | null)[] {
  return values.map(value => {
    if (value === null) return null
    const number = Number(value)
    if (Number.isNaN(number)) throw new Error(`‘${value}’ is not a number`)
    return number
  })
}

/** The distinct values in the order of R's `factor`: by size when all are numbers, else by letters. */
export function levels(values: readonly Cell[]): string[] {
  const distinct = [...new Set(values)].filter(value => value !== null)
  return distinct.every(value => !Number.isNaN(Number(value)))
    ? distinct.toSorted((a, b) => Number(a) - Number(b))
    : distinct.toSorted((a, b) => a.localeCompare(b, 'en'))
}
