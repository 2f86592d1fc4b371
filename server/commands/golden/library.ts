/** The data files that the cases name, found among the data sets and read once. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Case } from './case.ts'
import { filterWhere } from './condition.ts'
import { readDataset, type Dataset } from './dataset.ts'
import { withDerived } from './derivation.ts'

/** What a case says about its data. */
export interface Request {
  readonly file: string
  readonly where?: string | undefined
  readonly derived?: string | undefined
}

/** Gives the data a case asks for: the rows of its `where`, with the columns of its `derived`. */
export type Library = (request: Request) => Dataset

/**
 * Opens the data sets that belong to a folder of cases: those in `../../data/` seen from it, the one of the folder's
 * own name first, and the folder given besides.
 */
export function openLibrary(directory: string, cases: readonly Case[], besides?: string): Library {
  const shelf = resolve(directory, '../../data')
  const sets = existsSync(shelf)
    ? readdirSync(shelf, { withFileTypes: true }).filter(entry => entry.isDirectory())
    : []
  const folders = [
    ...(besides === undefined ? [] : [resolve(besides)]),
    join(shelf, basename(resolve(directory))),
    ...sets.map(entry => join(shelf, entry.name)),
  ]
  const explanations = [shelf, ...folders].map(folder => join(folder, 'README.md')).filter(existsSync)
  const files = new Map<string, Dataset>()

  /** Lines about the file in the explanations, and everything that its cases say about their variables. */
  const notesOn = (file: string) => [
    ...cases
      .filter(({ input }) => input['file'] === file)
      .flatMap(({ input }) => Object.values(input).filter(value => typeof value === 'string')),
    ...explanations.flatMap(path =>
      readFileSync(path, 'utf8')
        .split('\n')
        .filter(line => line.includes(file)),
    ),
  ]

  return ({ file, where, derived }) => {
    let dataset = files.get(file)
    if (!dataset) {
      const path = folders.map(folder => join(folder, file)).find(existsSync)
      if (path === undefined) throw new Error(`${file} is in none of ${folders.join(', ')}`)
      dataset = readDataset(path, notesOn(file))
      files.set(file, dataset)
    }
    return filterWhere(withDerived(dataset, derived), where)
  }
}
