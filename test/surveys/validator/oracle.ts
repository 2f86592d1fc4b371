/** What survey-core itself says of answers, question by question, by a model that nobody used before. */
import { PanelModel, type Question } from 'survey-core'
import type { Answers } from '../../../surveys/instrument.ts'
import { quietModel } from './quietModel.ts'

export interface Verdict {
  /** Paths of the questions with an error, as our findings name them. */
  readonly wrong: ReadonlySet<string>
  /** Those among them that are panels or pages. */
  readonly panels: ReadonlySet<string>
  /** What the model holds after it was asked: values that it dropped, completed or worked out. */
  readonly kept: Answers
}

/** @returns `null` where survey-core breaks on the answers */
export function verdictOf(json: unknown, answers: Answers): Verdict | null {
  try {
    const model = quietModel(json)
    model.data = structuredClone(answers)
    if (model.state === 'starting') model.start()
    model.validate(true, false)
    const questions = model.getAllQuestions(false, false, true)
    const panels = [...model.getAllPanels(), ...model.pages].flatMap(panel =>
      panel instanceof PanelModel && panel.errors.length > 0 ? [panel.name] : [],
    )
    const wrong = new Set([...questions.filter(hasError).map(pathOf), ...panels])
    return { wrong, panels: new Set(panels), kept: JSON.parse(JSON.stringify(model.data)) }
  } catch {
    return null
  }
}

function hasError({ errors }: Question): boolean {
  return errors.some(({ notificationType }) => (notificationType ?? 'error') === 'error')
}

interface Part {
  readonly questions: readonly Question[]
  readonly rowName?: string
}

function pathOf(question: Question): string {
  const whole: Question | null = question.parentQuestion
  if (whole === null || whole === undefined) return question.name
  const start = pathOf(whole)
  const type = whole.getType()
  if (type === 'multipletext') return `${start}.${question.name}`
  const parts: Part[] = type === 'paneldynamic' ? whole.panels : whole.allRows
  const index = parts.findIndex(part => part.questions.includes(question))
  const part = type === 'matrixdropdown' ? `.${parts[index]?.rowName ?? ''}` : `[${index}]`
  return `${start}${part}.${question.name}`
}
