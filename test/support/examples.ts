/** The survey definitions that nobody here wrote: a set to conform to, laid beside the clone and never inside it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../../shared/surveyjs-examples/', import.meta.url)

export interface Example {
  /** Folder and file, to be found again. */
  readonly name: string
  readonly json: unknown
}

/**
 * Every example, in the order of their names.
 *
 * @throws Error when the folder is not there: a test over nothing would pass for nothing
 */
export function listExamples(): readonly Example[] {
  if (!existsSync(folder)) throw new Error(`the examples are missing: lay them at ${folder.pathname}`)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.json') && !name.endsWith('INDEX.json'))
    .toSorted()
    .map(name => ({ name, json: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) }))
}
