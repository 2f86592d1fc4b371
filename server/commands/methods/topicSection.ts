/** A topic of the methods page: what it is for, and its functions. */
import type { DocComment } from './docComment.ts'
import { markdownTable } from './markdown.ts'
import type { PublicFunction } from './publicFunction.ts'
import type { Topic } from './topics.ts'

/**
 * The functions of a topic: those it names in its order, then those that name a call in R.
 *
 * @throws Error when it names one that is not there or has no comment
 */
export function functionsOf({ title, from, first }: Topic, functions: readonly PublicFunction[]) {
  const own = functions.filter(({ path }) =>
    from.some(place => path === place || path.startsWith(`${place}/`)),
  )
  const named = first.map(name => {
    const found = own.find(one => one.name === name)
    if (!found) throw new Error(`the topic ‘${title}’ needs a function with a comment, got ${name}`)
    return found
  })
  return [...named, ...own.filter(one => one.comment.r !== null && !named.includes(one))]
}

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const takes = ({ parameters }: DocComment) =>
  parameters.map(({ name, text }) => `\`${name}\`: ${text}`).join('; ')

const example = ({ example: given }: DocComment) =>
  given && (given.value === null ? `\`${given.call}\`` : `\`${given.call}\` gives \`${given.value}\``)

function entry({ name, path, comment }: PublicFunction): string {
  const lines = [
    ['Takes', takes(comment)],
    ['Gives', comment.returns],
    ['Throws', comment.throws.map(text => text.replace(/^\w+/, '`$&`')).join('; ')],
    ['Source', comment.source],
    ['In R', comment.r],
    ['Example', example(comment)],
  ].flatMap(([label, text]) => (text ? [`- ${label}: ${text}`] : []))
  return [
    `### ${name}`,
    `${sentence(comment.description)} [Code](../analysis/${path})`,
    lines.join('\n'),
  ].join('\n\n')
}

const brief = (functions: readonly PublicFunction[]) =>
  markdownTable(
    ['Function', 'Gives', 'In R', 'Source'],
    functions.map(({ name, comment }) => [
      `\`${name}\``,
      capital(comment.description),
      comment.r ?? '',
      comment.source ?? '',
    ]),
  )

export function topicSection(topic: Topic, functions: readonly PublicFunction[]): string {
  const { title, use, avoid } = topic
  const own = functionsOf(topic, functions)
  return [
    `## ${title}`,
    `**When we use it.** ${use}`,
    `**When not.** ${avoid}`,
    ...(topic.brief ? [brief(own)] : own.map(entry)),
  ].join('\n\n')
}
