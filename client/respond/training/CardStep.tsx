/** Asks for the code of a card, and lets those go on who have none or have lost theirs. */
import { Heading } from '../../parts/Heading.tsx'
import { CodeForm } from '../codes/CodeForm.tsx'
import { Refused } from '../refused.ts'
import { isCardFaulty, readCard } from './codeCheck.ts'
import { useDoorWords } from './doorWords.ts'
import { type Seat, takeNewCard, takeSeat } from './seat.ts'
import { useRequest } from './useRequest.ts'
import { cardHere } from './visit.ts'

interface Properties {
  /** Of the class. */
  readonly code: string
  /** A card that came with the address, and is tried at once. */
  readonly first: string
  readonly onSeat: (seat: Seat) => void
  readonly onLost: () => void
  readonly onOtherClass: () => void
}

export function CardStep({ code, first, onSeat, onLost, onOtherClass }: Properties) {
  const words = useDoorWords()
  const { busy, reason, run } = useRequest()
  const used = cardHere(code)
  return (
    <>
      <div className="ofClass">
        <span>{words.ofClass(code)}</span>
        <button type="button" className="plain" onClick={onOtherClass}>
          {words.otherClass}
        </button>
      </div>
      <Heading key="card" quiet={first !== ''}>
        {words.cardTitle}
      </Heading>
      <p className="lead">{words.cardLead}</p>
      <CodeForm
        label={words.cardLabel}
        send={words.enter}
        first={first}
        check={typed => (isCardFaulty(typed) ? words.cardFaulty : '')}
        onCode={async typed => {
          const named = readCard(typed, code)
          if (!named?.card) throw new Refused(null, words.cardFaulty)
          onSeat(await takeSeat({ code: named.code, card: named.card }))
        }}
      />
      <div className="pair">
        {used !== null && (
          <button
            type="button"
            className="second"
            disabled={busy}
            onClick={() => void run(async () => onSeat(await takeSeat({ code, card: used })))}
          >
            {words.usedHere(used)}
          </button>
        )}
        <button
          type="button"
          className="second"
          disabled={busy}
          onClick={() => void run(async () => onSeat(await takeNewCard(code)))}
        >
          {busy ? words.joining : words.noCard}
        </button>
        <button type="button" className="second" disabled={busy} onClick={onLost}>
          {words.lostCard}
        </button>
      </div>
      <p className="fault" role="alert">
        {reason}
      </p>
    </>
  )
}
