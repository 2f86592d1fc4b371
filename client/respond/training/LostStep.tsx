/** Finds a lost card by what only its owner knows. */
import { useState } from 'react'
import { Heading } from '../../parts/Heading.tsx'
import { useDoorWords } from './doorWords.ts'
import { answeredOf, markAnswersIn, MarkFields } from './MarkFields.tsx'
import { findLostCard, type Seat } from './seat.ts'
import { useRequest } from './useRequest.ts'

interface Properties {
  /** Of the class. */
  readonly code: string
  readonly onSeat: (seat: Seat) => void
  readonly onBack: () => void
}

/** Fewer find no card. */
const enough = 3

export function LostStep({ code, onSeat, onBack }: Properties) {
  const words = useDoorWords()
  const [few, setFew] = useState(false)
  const { busy, reason, run } = useRequest()
  const send = (form: FormData) => {
    const answers = markAnswersIn(form)
    const isEnough = answeredOf(answers) >= enough
    setFew(!isEnough)
    if (isEnough) void run(async () => onSeat(await findLostCard(code, answers)))
  }
  return (
    <form
      className="steps"
      autoComplete="off"
      onSubmit={event => {
        event.preventDefault()
        send(new FormData(event.currentTarget))
      }}
    >
      <Heading key="lost">{words.lostTitle}</Heading>
      <p className="lead">{words.lostLead}</p>
      <MarkFields />
      <p className="fault" role="alert">
        {few ? words.lostFew : reason}
      </p>
      <div className="pair">
        <button type="submit" className="first" disabled={busy}>
          {busy ? words.joining : words.lostSend}
        </button>
        <button type="button" className="second" disabled={busy} onClick={onBack}>
          {words.back}
        </button>
      </div>
    </form>
  )
}
