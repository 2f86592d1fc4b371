/** The bar at the foot of the questions: how far, back, on. */
import { Progress } from '../parts/Progress.tsx'
import { useWords } from '../words/words.ts'

interface Properties {
  readonly page: number
  readonly of: number
  /** The answers are on their way: nothing more to press. */
  readonly sending: boolean
  /** What the last page leads to. */
  readonly end: 'send' | 'finish'
  readonly onBack: () => void
  readonly onNext: () => void
}

export function Bar({ page, of, sending, end, onBack, onNext }: Properties) {
  const words = useWords()
  return (
    <div className="bar">
      <Progress page={page} of={of} />
      <div className="actions">
        <button type="button" className="second" onClick={onBack} disabled={sending}>
          {words.back}
        </button>
        <span className="count" aria-hidden="true">
          {page}/{of}
        </span>
        <button type="button" className="first" onClick={onNext} disabled={sending}>
          {page === of ? words[end] : words.next}
        </button>
      </div>
    </div>
  )
}
