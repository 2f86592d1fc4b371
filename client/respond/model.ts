/** The survey library's model of an instrument, set up our way. */
import { type ItemValue, Model, QuestionRadiogroupModel, settings, SvgRegistry } from 'survey-core'
import type { Answers, Instrument } from '../../surveys/instrument.ts'
import '../../surveys/properties.ts'
import '../../surveys/vietnamese.ts'
import { type Language, wordsIn } from '../words/words.ts'
import { trustMarkup } from './markup.ts'

settings.titleTags.panel = 'h2'
settings.titleTags.question = 'h2'
/** No questionnaire makes the browser fetch anything. */
settings.web.onBeforeRequestChoices = () => {
  throw new Error('choices from an address are not allowed')
}
trustMarkup(() => SvgRegistry.iconsRenderedHtml())

/** Codes that say why there is no answer wherever an instrument does not say so itself. */
const missingCodes = new Set<unknown>([98, 99, 'refused', 'dontknow'])

/** Whether a choice says why there is no answer, so that it stands apart from the answers. */
export const isMissing = (item: ItemValue): boolean =>
  Boolean(item.getPropertyValue('missing') ?? missingCodes.has(item.value))

/** How answers may lie: a few short steps side by side where there is room, two or three words side by side anywhere. */
export function layoutOf(items: readonly ItemValue[]): '' | 'scale' | 'brief' {
  const steps = items.filter(item => !isMissing(item)).map(({ text }) => text.length)
  const longest = Math.max(...steps)
  if (steps.length === 4 || steps.length === 5) return longest <= 24 ? 'scale' : ''
  return (steps.length === 2 || steps.length === 3) && longest <= 8 ? 'brief' : ''
}

/**
 * @param given - what was answered elsewhere: no question shows it, but it is among the answers, and pages depend on it
 * @param seed - what is in random order has the same order with the same seed; `undefined`: another every time
 */
export function createModel(
  instrument: Instrument,
  answers: Answers,
  given: Answers,
  seed: number | undefined,
): Model {
  const model = new Model(instrument)
  if (seed !== undefined) model.randomSeed = seed
  model.showNavigationButtons = false
  model.showProgressBar = false
  model.showTitle = false
  model.widthMode = 'responsive'
  model.showPageTitles = false
  model.questionErrorLocation = 'top'
  model.textUpdateMode = 'onTyping'
  model.autoFocusFirstQuestion = false
  model.autoFocusFirstError = false
  model.onUpdateChoiceItemCss.add((_model, options) => {
    if (isMissing(options.item)) options.css += ' missing'
  })
  model.onUpdateQuestionCssClasses.add((_model, { question, cssClasses }) => {
    if (question instanceof QuestionRadiogroupModel)
      cssClasses.root += ` ${layoutOf(question.visibleChoices)}`
  })
  /** The library calls its default language English; and what one person typed is not offered to the next. */
  model.onAfterRenderSurvey.add((_model, { htmlElement }) => {
    htmlElement.removeAttribute('lang')
    htmlElement.querySelector('form')?.setAttribute('autocomplete', 'off')
  })
  model.data = structuredClone(answers)
  model.clearIncorrectValues(true)
  for (const [question, answer] of Object.entries(given)) model.setValue(question, answer)
  return model
}

/** Whether these answers may be sent at all: an instrument can say who is not meant (`storedIf`). */
export const wanted = (model: Model, { storedIf }: Instrument): boolean =>
  typeof storedIf !== 'string' || model.runCondition(storedIf)

export function showPage(model: Model, page: number, language: Language): void {
  model.locale = language
  model.requiredMark = wordsIn(language).required
  model.currentPageNo = page
}

/** A question that was left open: its number as it is shown, and its page, from 0. */
export interface Unanswered {
  readonly number: string
  readonly page: number
}

/** In the order in which they are shown. */
export const listUnanswered = (model: Model): readonly Unanswered[] =>
  model.visiblePages.flatMap((shown, page) =>
    shown.questions
      .filter(question => question.isVisible && question.hasInput && question.isEmpty())
      .map(question => ({ number: question.no.replace(/\.$/, ''), page })),
  )

/** The answers as they are sent: those to questions that were hidden in the end are gone. */
export function finalAnswers(model: Model): Answers {
  for (const question of model.getAllQuestions()) question.clearValueIfInvisible('onComplete')
  return structuredClone(model.data)
}
