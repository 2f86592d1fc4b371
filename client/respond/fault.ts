/** What is wrong with the answers on a page, question by question. */
import type { Model, PageModel, Question } from 'survey-core'

export interface Fault {
  readonly question: Question
  /** The question, as the person read it. */
  readonly title: string
  /** What is wrong, in words. */
  readonly sentence: string
}

/** The faults on a page that its last check found, in reading order. */
export const faultsOn = (model: Model, page: PageModel): Fault[] =>
  model
    .getAllQuestions(true, false, true)
    .filter(question => question.page === page && question.errors.length > 0)
    .map(question => ({
      question,
      title: question.locTitle.renderedHtml,
      sentence: question.errors[0]?.getText() ?? '',
    }))

/** Takes the person to the first thing to mend in a question. */
export function goTo({ question }: Fault): void {
  const field = document.getElementById(question.id)?.querySelector<HTMLElement>('.faulty input')
  if (field) field.focus()
  else question.focus(true)
}
