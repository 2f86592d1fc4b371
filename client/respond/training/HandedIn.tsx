/** What became of a finished test, and the card to keep for the next one. */
import { useState } from 'react'
import type { LocalText } from '../../../surveys/instrument.ts'
import { Delivery } from '../Delivery.tsx'
import type { Letter, Sitting } from '../letter.ts'
import type { Sender } from '../sender.ts'
import { deviceSender } from '../senders.ts'
import { AnotherCard } from './AnotherCard.tsx'
import { KeepCard } from './KeepCard.tsx'
import { KeyButton } from './KeyButton.tsx'
import { RightAnswers, type SeatKey } from './RightAnswers.tsx'
import { useTestWords } from './testWords.ts'

interface Properties {
  readonly letter: Letter
  readonly sitting: Sitting
  readonly sender: Sender
  readonly thanks: LocalText | undefined
  readonly withdrawable: boolean
  readonly onStartOver: () => void
}

/** Refusals of a card, not of what was answered. */
const cardRefusals = new Set(['card.answered', 'card.mismatch', 'pass.spent'])

export function HandedIn({ letter: first, sitting: card, sender, onStartOver, ...rest }: Properties) {
  const words = useTestWords()
  const [letter, setLetter] = useState(first)
  const sitting = letter.sitting ?? card
  const [key, setKey] = useState<SeatKey | null>(null)
  if (key) return <RightAnswers {...key} />
  return (
    <Delivery
      key={letter.id}
      {...rest}
      letter={letter}
      sender={sender}
      lasting={sender === deviceSender}
      told={words}
      renderOnward={(news, waiting) => (
        <>
          {waiting && cardRefusals.has(waiting.refusal?.code ?? '') && (
            <AnotherCard
              letter={waiting}
              sitting={sitting}
              onHandedOver={async by => {
                await sender.keep(by)
                await sender.forget(waiting.id)
                setLetter(by)
              }}
            />
          )}
          {waiting?.refusal?.code === 'phase.closed' && (
            <button
              type="button"
              className="first"
              onClick={() => void sender.resend(waiting, waiting.pass ?? '')}
            >
              {words.sendAgain}
            </button>
          )}
          {news !== 'refused' && news !== 'withdrawn' && <KeepCard {...sitting} />}
          {news === 'saved' && sitting.phase !== 'pre' && letter.pass && (
            <KeyButton pass={letter.pass} onKey={setKey} />
          )}
          {news !== 'held' && news !== 'sending' && (
            <button type="button" className="second" onClick={onStartOver}>
              {words.startOver}
            </button>
          )}
        </>
      )}
    />
  )
}
