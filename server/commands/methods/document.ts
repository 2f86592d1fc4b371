/** The methods page, put together from its introduction, the code in R and the comments of the analysis. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { reasonWords } from '../../../analysis/reading/reasonWords.ts'
import { warningWords } from '../../../analysis/reading/warningWords.ts'
import type { Label } from '../../../analysis/report/dataset.ts'
import { disclosureFor } from '../../../analysis/report/withholding.ts'
import { packageRoot } from '../../packageRoot.ts'
import { codeBlock, linkTo, markdownTable } from './markdown.ts'
import { listFunctions } from './publicFunction.ts'
import { recipesIn } from './recipes.ts'
import { functionsOf, topicSection } from './topicSection.ts'
import { topics } from './topics.ts'

const internal = disclosureFor('internal')
const published = disclosureFor('public')

const read = (path: string) => readFileSync(join(packageRoot, path), 'utf8')

const thresholds = {
  threshold: internal.threshold,
  small: internal.threshold - 1,
  published: published.threshold,
  smallPublished: published.threshold - 1,
  sensitive: disclosureFor('sensitive').threshold,
  fewest: internal.fewest,
  few: internal.few,
}

const words = (all: Readonly<Record<string, Label>>) =>
  markdownTable(
    ['Name', 'What it says'],
    Object.entries(all).map(([name, { en }]) => [`\`${name}\``, en]),
  )

/**
 * @returns the text of docs/methods.md
 * @throws Error when the introduction asks for something that there is not, or leaves a recipe out
 */
export function methodsDocument(): string {
  const introduction = read('server/commands/methods/introduction.md')
  const recipes = recipesIn(read('docs/methods.R'))
  const functions = listFunctions(join(packageRoot, 'analysis'))
  const contents = [
    `- ${linkTo('From answers to a report')}`,
    ...topics.map(topic => {
      const names = functionsOf(topic, functions).map(({ name }) => linkTo(name, `\`${name}\``))
      return `- ${linkTo(topic.title)}${topic.brief ? '' : `: ${names.join(', ')}`}`
    }),
  ].join('\n')
  const pieces = new Map<string, string>([
    ...Object.entries(thresholds).map(([name, people]) => [name, String(people)] as const),
    ...[...recipes].map(([name, { gives, code }]) => [name, codeBlock('r', `# ${gives}\n${code}`)] as const),
    ['contents', contents],
    ['reasons', words(reasonWords)],
    ['warnings', words(warningWords)],
    ['topics', topics.map(topic => topicSection(topic, functions)).join('\n\n')],
  ])
  const left = new Set(pieces.keys())
  const document = introduction.replaceAll(/\{([a-z]\w*)\}/g, (_, name: string) => {
    const piece = pieces.get(name)
    if (piece === undefined) throw new Error(`the introduction asks for ${name}, which there is not`)
    left.delete(name)
    return piece
  })
  if (left.size > 0) throw new Error(`the introduction leaves out ${[...left].join(', ')}`)
  return document
}
