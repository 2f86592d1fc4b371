/** survey-core's model without what only a screen has: one input after the other, turning pages by itself. */
import { Model } from 'survey-core'

export function quietModel(json: unknown): Model {
  const model = new Model({
    ...Object(json),
    // One input after the other, it validates only the one on the screen.
    questionsOnPageMode: 'standard',
  })
  model.autoAdvanceEnabled = false
  model.focusQuestion = () => false
  return model
}
