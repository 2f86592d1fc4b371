/** A new code meets an answer that waits for one: it is sent with it, or another is begun. */
import { useState } from 'react'
import { Heading } from '../../parts/Heading.tsx'
import { Delivery } from '../Delivery.tsx'
import type { Letter } from '../letter.ts'
import { receiptNumber } from '../response.ts'
import { deviceSender } from '../senders.ts'
import { useCodeWords } from './words.ts'

interface Properties {
  readonly letter: Letter
  /** The new code. */
  readonly pass: string
  readonly onNew: () => void
}

export function Offer({ letter, pass, onNew }: Properties) {
  const words = useCodeWords()
  const [sent, setSent] = useState(false)
  if (sent)
    return <Delivery letter={letter} sender={deviceSender} lasting thanks={undefined} withdrawable={false} />
  const send = async () => {
    await deviceSender.resend(letter, pass)
    setSent(true)
  }
  return (
    <>
      <Heading>{words.offerTitle}</Heading>
      <p className="lead">{words.offerLead(receiptNumber(letter.id))}</p>
      <div className="pair">
        <button type="button" className="first" onClick={() => void send()}>
          {words.offerSend}
        </button>
        <button type="button" className="second" onClick={onNew}>
          {words.offerNew}
        </button>
      </div>
    </>
  )
}
