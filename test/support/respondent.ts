/** A respondent who walks through an instrument in survey-core, for tests that read like the survey does. */
import { Model, type Question } from 'survey-core'
import { fillChoices } from '../../surveys/choiceSets.ts'
import type { Answers, ChoiceValue, Instrument } from '../../surveys/instrument.ts'
import '../../surveys/properties.ts'
import '../../surveys/vietnamese.ts'

interface Column {
  readonly value: ChoiceValue
}

const firstOf = ({ visibleChoices }: Question): ChoiceValue | undefined => visibleChoices[0]?.value

const everyRow = ({ visibleRows, visibleColumns }: Question) =>
  Object.fromEntries(
    visibleRows.map(({ name }: { name: string }) => [
      name,
      visibleColumns.map(({ value }: Column) => value)[0],
    ]),
  )

/** What somebody answers who takes the first answer of each question; types that are not here stay empty. */
const firstAnswers: Readonly<Record<string, (question: Question) => unknown>> = {
  radiogroup: firstOf,
  dropdown: firstOf,
  checkbox: question => [firstOf(question)],
  matrix: everyRow,
  comment: () => 'Không có ý kiến',
  text: ({ inputType, min }) => ({ number: min ?? 1, date: '2026-01-15' })[String(inputType)] ?? 'Thôn Đông',
}

export class Respondent {
  readonly #model: Model

  /** @param on - the day of the interview, which decides about the communes that are offered */
  constructor(instrument: Instrument, on = '2026-11-25') {
    this.#model = new Model(fillChoices(instrument, on))
  }

  answers(question: string, value: unknown): this {
    this.#model.setValue(question, value)
    return this
  }

  /** The names of the questions on the pages that are open to them, in their order. */
  get sees(): string[] {
    return this.#model.getAllQuestions(true).map(({ name }) => name)
  }

  /** The codes that a question offers, in the order on the screen. */
  offered(question: string): ChoiceValue[] {
    return this.#model.getQuestionByName(question).visibleChoices.map(({ value }: Column) => value)
  }

  /** Everything that is wrong, as the screen words it. */
  get faults(): string[] {
    this.#model.validate(true, false)
    return this.#model
      .getAllQuestions(true, false, true)
      .flatMap(question => question.errors.map(error => error.getText()))
  }

  /**
   * Goes from page to page and takes the first answer everywhere but where they know better.
   *
   * @returns the names of the pages they came through
   */
  walks(knowing: Answers = {}): string[] {
    for (const [question, value] of Object.entries(knowing)) this.answers(question, value)
    const pages = [this.#answerPage()]
    // A page with a fault would be scrolled to, which Node cannot.
    while (this.#model.currentPage.validate(false) && this.#model.nextPage()) pages.push(this.#answerPage())
    return pages
  }

  #answerPage(): string {
    const page = this.#model.currentPage
    // Answers open further questions on the same page.
    for (const question of page.questions)
      if (question.isVisible && question.isEmpty()) {
        const answer = firstAnswers[question.getType()]?.(question)
        if (answer !== undefined) question.value = answer
      }
    return page.name
  }

  /** What is sent when they finish, or `null` when the instrument does not let them. */
  finishes(): Answers | null {
    // `tryComplete` would look at the current page only, and scroll to the fault, which Node cannot.
    if (!this.#model.validate(true, false)) return null
    this.#model.doComplete()
    return this.#model.data
  }
}
