/** A way on for a test that its card did not take: the code of another card, on which the same answers are handed in. */
import { useState } from 'react'
import { CodeForm } from '../codes/CodeForm.tsx'
import { type Definition, findSurvey } from '../api.ts'
import type { Letter, Sitting } from '../letter.ts'
import { Refused } from '../refused.ts'
import { AboutStep } from './AboutStep.tsx'
import { isCardFaulty, readCard } from './codeCheck.ts'
import { useDoorWords } from './doorWords.ts'
import { handedOver } from './handOver.ts'
import { type About, type Seat, takeSeat } from './seat.ts'
import { useTestWords } from './testWords.ts'

interface Properties {
  readonly letter: Letter
  readonly sitting: Sitting
  readonly onHandedOver: (by: Letter) => Promise<void>
}

interface Taken {
  readonly seat: Seat
  readonly definition: Definition
}

function refuse(sentence: string): never {
  throw new Refused(409, sentence)
}

export function AnotherCard({ letter, sitting, onHandedOver }: Properties) {
  const door = useDoorWords()
  const words = useTestWords()
  const [open, setOpen] = useState(false)
  const [asking, setAsking] = useState<Taken | null>(null)

  const handOver = async ({ seat, definition }: Taken, about: About | null) =>
    onHandedOver(await handedOver(letter, seat, definition, about))
  const take = async (typed: string) => {
    const card = readCard(typed, sitting.class)?.card
    const seat = card ? await takeSeat({ code: sitting.class, card }) : refuse(door.cardFaulty)
    if (seat.answeredAt) refuse(words.answeredTitle)
    if (seat.phase !== sitting.phase) refuse(words.otherPhase)
    if (seat.survey !== letter.survey) refuse(words.otherForm(seat.card))
    const definition = (await findSurvey(letter.survey)) ?? refuse(words.closed)
    if (seat.isTold) await handOver({ seat, definition }, null)
    else setAsking({ seat, definition })
  }
  if (asking)
    return <AboutStep {...asking} send={words.handIn} onTold={about => void handOver(asking, about)} />
  if (!open)
    return (
      <button type="button" className="first" onClick={() => setOpen(true)}>
        {words.sendByCard}
      </button>
    )
  return (
    <>
      <p className="small">{words.sendByCardLead}</p>
      <CodeForm
        label={door.cardLabel}
        send={words.handIn}
        focused
        check={typed => (isCardFaulty(typed) ? door.cardFaulty : '')}
        onCode={take}
      />
    </>
  )
}
