/** The four questions by which a lost card is found again. */
import { useId } from 'react'
import { useDoorWords } from './doorWords.ts'
import type { CardAnswers } from './seat.ts'

/** Which ask for a number. */
const numeric = [false, true, true, false]

const nameOf = (question: number) => `mark${question}`

/** What was typed, as it is compared: whatever case the finger chose. */
export const markAnswersIn = (form: FormData): CardAnswers =>
  numeric.map((_, question) => {
    const typed = form.get(nameOf(question))
    return typeof typed === 'string' ? typed.trim().toUpperCase() : ''
  })

/** How many were answered. */
export const answeredOf = (answers: CardAnswers): number => answers.filter(answer => answer !== '').length

export function MarkFields() {
  const words = useDoorWords()
  const id = useId()
  return (
    <div className="marks">
      {words.questions.map((question, at) => (
        <div key={question}>
          <label htmlFor={`${id}${at}`}>{question}</label>
          <input
            id={`${id}${at}`}
            name={nameOf(at)}
            maxLength={numeric[at] ? 2 : 1}
            inputMode={numeric[at] ? 'numeric' : 'text'}
            autoCapitalize="characters"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
          />
        </div>
      ))}
    </div>
  )
}
