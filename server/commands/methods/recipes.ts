/** The lines of R that give the figures of a report, by name: the document shows them, and the tests run them. */

export interface Recipe {
  /** What its numbers are called in the report, in the order in which they come. */
  readonly gives: string
  readonly code: string
}

const heading = /^#### (\w+): (.+)$/

/**
 * Takes apart a file of R code in which every recipe stands under a heading `#### name: what it gives`.
 *
 * @throws Error when a name comes twice
 */
export function recipesIn(file: string): ReadonlyMap<string, Recipe> {
  const sections = file.split(/^(?=#### )/m).filter(section => section.startsWith('####'))
  const recipes = new Map<string, Recipe>()
  for (const section of sections) {
    const [first = '', ...code] = section.trimEnd().split('\n')
    const [, name = '', gives = ''] = heading.exec(first) ?? []
    if (name === '' || recipes.has(name)) throw new Error(`a recipe of its own is needed, got ‘${first}’`)
    recipes.set(name, { gives, code: code.join('\n') })
  }
  return recipes
}
