/** The references that lie beside the checkout: R's results and the data they were computed from. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../shared/', import.meta.url))

/**
 * Where a reference lies, for programs that read it themselves.
 *
 * @throws Error when it is not there: a test that cannot look must not pass
 */
export function sharedFile(path: string): string {
  const file = root + path
  if (!existsSync(file)) throw new Error(`the reference ${path} is not beside the checkout`)
  return file
}

export const sharedText = (path: string): string => readFileSync(sharedFile(path), 'utf8')

interface Reference {
  readonly cases: readonly { readonly id: string; readonly result: unknown }[]
}

/** What R gave for a case, such as `03_ordinal/bfi-A1`; the test knows its shape. */
export function referenceOf(id: string): unknown {
  const [topic] = id.split('/')
  const { cases }: Reference = JSON.parse(sharedText(`stats/reference/open/${topic}.json`))
  const found = cases.find(one => one.id === id)
  if (!found) throw new Error(`there is no reference case ${id}`)
  return found.result
}
