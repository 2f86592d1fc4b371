/** The way in by a code: one field, for the code of a class and for a printed one; a QR code fills it in by itself. */
import { useEffect, useState } from 'react'
import { addressIn, decoded } from '../../parts/address.ts'
import { Frame } from '../../parts/Frame.tsx'
import { Heading } from '../../parts/Heading.tsx'
import { useTitle } from '../../parts/title.ts'
import { type Language, useLanguage } from '../../words/words.ts'
import type { Entry } from '../entry.ts'
import { type Letter, needsCode } from '../letter.ts'
import { deviceSender } from '../senders.ts'
import { CodeForm } from './CodeForm.tsx'
import { openByCode } from './door.ts'
import { Offer } from './Offer.tsx'
import { useCodeWords } from './words.ts'

interface Properties {
  readonly onLanguage: (language: Language) => void
  readonly onEnter: (survey: string, entry: Entry) => void
  /** The code is that of a training class, in which a card goes on. */
  readonly onTraining: (code: string) => void
}

/** Behind the stroke, so that it never leaves the device by itself. */
const scanned = () => decoded(location.hash.slice(1))

interface Offered {
  readonly letter: Letter
  readonly entry: Entry
}

/** An answer to a survey that this device keeps for want of a code. */
async function waitingFor(survey: string): Promise<Letter | undefined> {
  const letters = await deviceSender.list().catch(() => [])
  return letters.find(letter => letter.survey === survey && needsCode(letter))
}

export default function CodePage({ onLanguage, onEnter, onTraining }: Properties) {
  const words = useCodeWords()
  const language = useLanguage()
  const [code, setCode] = useState(scanned)
  const [offer, setOffer] = useState<Offered | null>(null)
  useTitle(words.codeTitle)
  useEffect(() => {
    // The address that stays in the history opens nothing.
    const take = () => {
      if (location.hash) setCode(scanned())
      history.replaceState(null, '', addressIn(language, '/c'))
    }
    take()
    addEventListener('hashchange', take)
    return () => removeEventListener('hashchange', take)
  }, [language])
  return (
    <Frame onLanguage={onLanguage}>
      {offer && (
        <Offer
          letter={offer.letter}
          pass={offer.entry.pass}
          onNew={() => onEnter(offer.letter.survey, offer.entry)}
        />
      )}
      {!offer && (
        <>
          <Heading quiet>{words.codeTitle}</Heading>
          <p className="lead">{words.codeLead}</p>
          <CodeForm
            key={code}
            label={words.codeLabel}
            send={words.codeSend}
            first={code}
            onCode={async typed => {
              const opened = await openByCode(typed)
              if (opened === 'training') return onTraining(typed)
              const { survey, ...entry } = opened
              const letter = await waitingFor(survey)
              if (letter) setOffer({ letter, entry })
              else onEnter(survey, entry)
            }}
          />
        </>
      )}
    </Frame>
  )
}
