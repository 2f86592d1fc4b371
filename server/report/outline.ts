/** The order in which a questionnaire asks, so that its report reads like it: pages, their questions, what each is made of. */
import { type Instrument, type Page, elementsOf, textsIn } from '../../surveys/instrument.ts'
import { scalesOf } from '../../surveys/scale.ts'
import type { Variable } from '../../surveys/variables.ts'

/** The narrowest scale that has a question, or rows of it, as an item. */
function scaleFor(instrument: Instrument, variables: readonly Variable[]): string | null {
  const parts = scalesOf(instrument).flatMap(({ subscales = [], ...scale }) => [scale, ...subscales])
  const having = parts.filter(({ items }) => variables.some(({ name }) => items.includes(name)))
  return having.toSorted((one, other) => one.items.length - other.items.length)[0]?.name ?? null
}

/** The title of a box to tick begins with its question's; in the question's own place that need not be said again. */
const withoutStem = (title: string, stem: string) =>
  title.startsWith(`${stem} – `) ? title.slice(stem.length + 3) : title

/** @param codebook - of the same version */
export function outlineOf(instrument: Instrument, codebook: readonly Variable[]) {
  const page = (part: Page) => ({
    title: textsIn(part.title),
    questions: [...elementsOf(part)].flatMap(({ name, title }) => {
      const variables = codebook.filter(({ question, level }) => question === name && level !== 'text')
      const [first] = variables
      if (!first) return []
      const stem = textsIn(title)
      return [
        {
          name,
          title: stem,
          role: first.role,
          scale: scaleFor(instrument, variables),
          variables: variables.map(variable => ({
            name: variable.name,
            title: {
              vi: withoutStem(variable.title.vi, stem.vi),
              en: withoutStem(variable.title.en, stem.en),
            },
            reverse: variable.reverse,
            key: variable.key,
          })),
        },
      ]
    }),
  })
  const { pages = [], elements = [] } = instrument
  return [...pages, ...(elements.length > 0 ? [{ elements }] : [])]
    .map(page)
    .filter(({ questions }) => questions.length > 0)
}
