/** Asks before a test is handed in with questions left open: a card hands in once. */
import type { Unanswered } from '../model.ts'
import { AlarmDialog } from './AlarmDialog.tsx'
import { useTestWords } from './testWords.ts'

interface Properties {
  readonly left: readonly Unanswered[]
  readonly onGoBack: () => void
  readonly onHandIn: () => void
}

export function LeftOpen({ left, onGoBack, onHandIn }: Properties) {
  const words = useTestWords()
  return (
    <AlarmDialog
      title={words.leftTitle(left.map(({ number }) => number))}
      text={words.leftLead}
      onCancel={onGoBack}
    >
      <button type="button" className="equal" onClick={onGoBack}>
        {words.goBack}
      </button>
      <button type="button" className="equal" onClick={onHandIn}>
        {words.handIn}
      </button>
    </AlarmDialog>
  )
}
