/** Honest respondents: they answer through survey-core's model, by chance, change their minds, and complete. */
import { type Model, PanelModel, type Question } from 'survey-core'
import type { Answers } from '../../../surveys/instrument.ts'
import type { Chance } from './chance.ts'
import { enter } from './entries.ts'
import { quietModel } from './quietModel.ts'

/**
 * What one of them sends, or `null` when chance found no way through the survey.
 *
 * @param json - the definition as survey-core takes it
 */
export function honestAnswers(json: unknown, chance: Chance): Answers | null {
  const model = quietModel(json)
  for (let round = 0; round < 3; round++) {
    if (model.state === 'starting') {
      fillAll(model.startPage.questions, chance, 1)
      model.start()
    }
    fillAll(model.getAllQuestions(), chance, round === 0 ? 0.8 : 0.25)
  }
  for (let attempt = 0; attempt < 4; attempt++) {
    if (model.validate(true, false)) {
      model.doComplete()
      return JSON.parse(JSON.stringify(model.data))
    }
    if (attempt < 2) mend(model, chance)
    else takeBack(model)
  }
  return null
}

/** Answers again what is wrong; of a panel that wants an answer, everything. */
function mend(model: Model, chance: Chance): void {
  for (const question of wrong(model)) fill(question, chance)
  for (const panel of [...model.getAllPanels(), ...model.visiblePages]) {
    if (panel instanceof PanelModel && panel.errors.length > 0) fillAll(panel.questions, chance, 1)
  }
}

/** Empties what is wrong, and all that it stands in when it was empty already. */
function takeBack(model: Model): void {
  for (const question of wrong(model)) {
    if (question.isEmpty()) question.rootParentQuestion.clearValue()
    else if (!question.isRequired) question.clearValue()
  }
}

function wrong(model: Model): Question[] {
  return model.getAllQuestions(false, false, true).filter(question => question.errors.length > 0)
}

function fillAll(questions: readonly Question[], chance: Chance, probability: number): void {
  for (const question of questions) {
    if (question.isRequired || chance.happens(probability)) fill(question, chance)
  }
}

function fill(question: Question, chance: Chance): void {
  if (!question.isVisible || !question.isParentVisible || question.isReadOnly) return
  for (let attempt = 0; attempt < 6; attempt++) {
    enter(question, chance)
    // What is wrong in rows and panels is mended at the end: survey-core is slow to validate them.
    if (question.isContainer || question.validate(true)) break
    if (attempt === 5 && !question.isRequired) question.clearValue()
  }
  if (question.showCommentArea && chance.happens(0.3)) question.comment = 'Ghi thêm'
}
