/** A tablet in an office: paired by a code, then the place from which its surveys are begun. */
import { useEffect, useState } from 'react'
import { Frame } from '../../parts/Frame.tsx'
import { Heading } from '../../parts/Heading.tsx'
import { useTitle } from '../../parts/title.ts'
import type { Language } from '../../words/words.ts'
import { keepKiosk, type Kiosk, readKiosk } from '../kiosk.ts'
import { Refused } from '../refused.ts'
import { deviceSender } from '../senders.ts'
import { SurveyLinks } from '../SurveyLinks.tsx'
import { Unsent } from '../Unsent.tsx'
import { CodeForm } from './CodeForm.tsx'
import { pair, report } from './door.ts'
import { useCodeWords } from './words.ts'

const fiveMinutes = 300_000

function Surveys({ device: { name, unit, surveys } }: Kiosk) {
  const words = useCodeWords()
  return (
    <>
      {unit.name !== unit.id && <p className="eyebrow">{words.kioskLead(unit.name)}</p>}
      <Heading quiet>{name}</Heading>
      <p className="lead">{surveys.length > 0 ? words.kioskChoose : words.kioskEmpty}</p>
      <Unsent />
      <SurveyLinks surveys={surveys} />
    </>
  )
}

interface PairingProperties {
  /** Why it is a device no more, in the server's words; `null`: it has not been one. */
  readonly revoked: string | null
  readonly onPaired: (kiosk: Kiosk) => void
}

function Pairing({ revoked, onPaired }: PairingProperties) {
  const words = useCodeWords()
  return (
    <>
      <Heading quiet>{revoked === null ? words.pairTitle : words.revokedTitle}</Heading>
      <p className="lead">{revoked || words.pairLead}</p>
      {revoked !== null && <Unsent />}
      <CodeForm
        label={words.pairLabel}
        send={words.pairSend}
        onCode={async code => {
          const kiosk = await pair(code)
          try {
            keepKiosk(kiosk)
          } catch {
            throw new Refused(null, words.pairKeeps)
          }
          onPaired(kiosk)
        }}
      />
    </>
  )
}

/** Reports every few minutes; where there is no network, the tablet stays what it was told last. */
function useKiosk() {
  const [kiosk, setKiosk] = useState(readKiosk)
  const [revoked, setRevoked] = useState<string | null>(null)
  const token = kiosk?.token
  useEffect(() => {
    if (token === undefined) return undefined
    let told = -1
    const tell = async () => {
      try {
        told = (await deviceSender.list()).length
        const device = await report(token, told)
        keepKiosk({ token, device })
        setKiosk({ token, device })
      } catch (error) {
        if (error instanceof Refused && error.status === 401) setRevoked(error.message)
      }
    }
    void tell()
    const timer = setInterval(tell, fiveMinutes)
    // The office knows at once when what was kept has been sent.
    const stop = deviceSender.watch(() =>
      deviceSender.list().then(
        ({ length }) => void (length !== told && tell()),
        () => undefined,
      ),
    )
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [token])
  const take = (paired: Kiosk) => {
    setRevoked(null)
    setKiosk(paired)
  }
  return { kiosk, revoked, take }
}

export default function KioskPage({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const words = useCodeWords()
  const { kiosk, revoked, take } = useKiosk()
  const paired = kiosk !== null && revoked === null
  useTitle(paired ? kiosk.device.name : words.pairTitle)
  return (
    <Frame onLanguage={onLanguage}>
      {paired ? <Surveys {...kiosk} /> : <Pairing revoked={revoked} onPaired={take} />}
    </Frame>
  )
}
