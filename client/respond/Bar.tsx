/** The bar at the foot of the questions: how far, back, on. */
import { Progress } from '../parts/Progress.tsx'
import { useWords } from '../words/words.ts'

interface Properties {
  readonly page: number
  readonly of: number
  /** The answers are on their way: nothing more to press. */
  readonly sending: boolean
  /** What is on the last button. */
  readonly end: string
  /** Absent where there is no way back. */
  readonly onBack: (() => void) | undefined
  readonly onNext: () => void
}

export function Bar({ page, of, sending, end, onBack, onNext }: Properties) {
  const words = useWords()
  return (
    <div className="bar">
      <Progress page={page} of={of} />
      <div className="actions">
        {onBack && (
          <button type="button" className="second" onClick={onBack} disabled={sending}>
            {words.back}
          </button>
        )}
        <span className="count" aria-hidden="true">
          {page}/{of}
        </span>
        <button type="button" className="first" onClick={onNext} disabled={sending}>
          {page === of ? end : words.next}
        </button>
      </div>
    </div>
  )
}
