/** A way on for an answer whose code was not taken: another code, with which the same bytes are sent again. */
import { useState } from 'react'
import type { Letter } from '../letter.ts'
import { Refused } from '../refused.ts'
import { receiptNumber } from '../response.ts'
import type { Sender } from '../sender.ts'
import { CodeForm } from './CodeForm.tsx'
import { passFor } from './door.ts'
import { useCodeWords } from './words.ts'

interface Properties {
  readonly letter: Letter
  readonly sender: Sender
  /** The letter outlives the page, so that a QR code can be scanned meanwhile. */
  readonly lasting: boolean
}

export default function AnotherCode({ letter, sender, lasting }: Properties) {
  const words = useCodeWords()
  const [open, setOpen] = useState(false)
  const number = receiptNumber(letter.id)
  if (!open)
    return (
      <button type="button" className="first" onClick={() => setOpen(true)}>
        {`${words.anotherCode} (${number})`}
      </button>
    )
  return (
    <>
      <p className="small">{lasting ? words.anotherLead : words.anotherLeadHere}</p>
      <CodeForm
        label={words.anotherLabel(number)}
        send={words.anotherSend}
        focused
        onCode={async typed => {
          await sender.resend(letter, await passFor(typed, letter.survey, words.otherSurvey))
          const found = await sender.find(letter.id)
          if (found?.kind === 'refused') throw new Refused(409, found.letter.refusal?.reason)
        }}
      />
    </>
  )
}
