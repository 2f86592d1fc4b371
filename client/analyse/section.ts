/** A report in the questionnaire's own order: sections, and in them what is read together. */
import type { Label } from '../../analysis/report/dataset.ts'
import type { QuestionFigures } from '../../analysis/report/report.ts'
import type { SurveyReport } from '../api.ts'
import { type Form, type Item, itemOf } from './item.ts'

/** A question with its rows or boxes, or consecutive agreement items with the same answers. */
export interface Block {
  /** `B03`, or `C01–C04` of several questions. */
  readonly name: string
  readonly title: Label
  readonly form: Form
  readonly scale: string | null
  readonly items: readonly Item[]
}

export interface Section {
  readonly title: Label
  readonly blocks: readonly Block[]
}

type Page = SurveyReport['survey']['outline'][number]
type Question = Page['questions'][number]

type Asked = Block & { readonly role: string | null }

function blockOf(question: Question, figures: ReadonlyMap<string, QuestionFigures>): Asked[] {
  const { name, title, scale, role, variables } = question
  const items = variables.flatMap(variable => {
    const found = figures.get(variable.name)
    return found ? [itemOf(found, variable, role, found.level === 'binary' && variable.name !== name)] : []
  })
  const [first] = items
  return first ? [{ name, title, scale, role, items, form: first.form }] : []
}

const answersOf = ({ items }: Block) =>
  JSON.stringify(items.map(({ figures }) => figures.answers.map(({ label }) => label))[0])

const alike = (one: Block, other: Block) =>
  one.form === 'agreement' &&
  other.form === 'agreement' &&
  one.scale === other.scale &&
  answersOf(one) === answersOf(other)

/** Joins neighbours that are alike; what they share is the scale they belong to, or else the page they stand on. */
function joined(blocks: readonly Asked[], titleFor: (scale: string | null) => Label): Asked[] {
  return blocks.reduce<Asked[]>((before, block) => {
    const last = before.at(-1)
    if (!last || !alike(last, block)) return [...before, block]
    const items = [...last.items, ...block.items]
    const name = `${items[0]?.name}–${block.name}`
    return [...before.slice(0, -1), { ...last, name, items, title: titleFor(block.scale) }]
  }, [])
}

/** Variables that no question asks for: the district that follows from a commune. */
function derived({ survey, questions }: SurveyReport): Block[] {
  const asked = new Set(
    survey.outline.flatMap(page =>
      page.questions.flatMap(({ variables }) => variables.map(({ name }) => name)),
    ),
  )
  return questions
    .filter(({ question }) => !asked.has(question))
    .map(figures => {
      const about = { name: figures.question, title: figures.title, reverse: false, key: null }
      const item = itemOf(figures, about, figures.question, false)
      return { name: item.name, title: item.title, form: item.form, scale: null, items: [item] }
    })
}

/** @returns who the respondents are, and what they answered page by page */
export function sectionsOf(report: SurveyReport): { respondents: Block[]; sections: Section[] } {
  const figures = new Map(report.questions.map(one => [one.question, one]))
  const scales = new Map(report.scales.map(({ scale, title }) => [scale, title]))
  const pages = report.survey.outline.map(({ title, questions }) => {
    const blocks = questions.flatMap(question => blockOf(question, figures))
    const read = joined(
      blocks.filter(({ role }) => role === null),
      scale => scales.get(scale ?? '') ?? title,
    )
    const [only] = read
    // A page that is all one scale is better known by the scale than by “your opinion, 2 of 4”.
    const scaled = read.length === 1 && only?.scale != null && only.items.length > 1
    return {
      title: scaled ? only.title : title,
      roles: blocks.filter(({ role }) => role !== null),
      blocks: read,
    }
  })
  return {
    respondents: [...pages.flatMap(({ roles }) => roles), ...derived(report)],
    sections: pages.filter(({ blocks }) => blocks.length > 0),
  }
}
