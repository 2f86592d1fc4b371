/** A card that has handed in already: when, and the right answers once they are shown. */
import { useState } from 'react'
import { Heading } from '../../parts/Heading.tsx'
import { timeIn } from '../../words/time.ts'
import { useLanguage } from '../../words/words.ts'
import { KeepCard } from './KeepCard.tsx'
import { KeyButton } from './KeyButton.tsx'
import { RightAnswers, type SeatKey } from './RightAnswers.tsx'
import type { Seat } from './seat.ts'
import { useTestWords } from './testWords.ts'

interface Properties {
  readonly seat: Seat
  readonly answeredAt: string
  readonly onStartOver: () => void
}

export function Answered({ seat, answeredAt, onStartOver }: Properties) {
  const words = useTestWords()
  const time = timeIn(useLanguage(), answeredAt)
  const [key, setKey] = useState<SeatKey | null>(null)
  if (key) return <RightAnswers {...key} />
  return (
    <>
      <Heading key="answered">{words.answeredTitle}</Heading>
      <p className="lead">{words.answeredLead(time)}</p>
      <KeepCard card={seat.card} phase={seat.phase} />
      <KeyButton pass={seat.pass} onKey={setKey} />
      <button type="button" className="second" onClick={onStartOver}>
        {words.startOver}
      </button>
    </>
  )
}
