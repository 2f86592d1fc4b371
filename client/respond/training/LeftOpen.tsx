/** Asks before a test is handed in with questions left open: a card hands in once. */
import { useId } from 'react'
import { useModal } from '../../parts/useModal.ts'
import type { Unanswered } from '../model.ts'
import { useTestWords } from './testWords.ts'

interface Properties {
  readonly left: readonly Unanswered[]
  readonly onGoBack: () => void
  readonly onHandIn: () => void
}

export function LeftOpen({ left, onGoBack, onHandIn }: Properties) {
  const words = useTestWords()
  const [title, text] = [useId(), useId()]
  const dialog = useModal()
  return (
    <dialog
      className="alarm"
      ref={dialog}
      role="alertdialog"
      aria-labelledby={title}
      aria-describedby={text}
      onCancel={event => {
        event.preventDefault()
        onGoBack()
      }}
    >
      <h2 id={title}>{words.leftTitle(left.map(({ number }) => number))}</h2>
      <p id={text}>{words.leftLead}</p>
      <div className="pair">
        <button type="button" className="equal" onClick={onGoBack}>
          {words.goBack}
        </button>
        <button type="button" className="equal" onClick={onHandIn}>
          {words.handIn}
        </button>
      </div>
    </dialog>
  )
}
