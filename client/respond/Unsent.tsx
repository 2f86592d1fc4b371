/** What this device still keeps for the office: responses on their way, those that something keeps here, and those that were turned away. */
import { lazy, Suspense, useEffect, useState } from 'react'
import { addressIn } from '../parts/address.ts'
import { Notice } from '../parts/Notice.tsx'
import { useLanguage, useWords } from '../words/words.ts'
import { type Letter, needsCode } from './letter.ts'
import { receiptNumber } from './response.ts'
import { deviceSender } from './senders.ts'

const AnotherCode = lazy(() => import('./codes/AnotherCode.tsx'))

export function Unsent() {
  const words = useWords()
  const language = useLanguage()
  const [letters, setLetters] = useState<readonly Letter[]>([])
  useEffect(() => {
    const look = () => void deviceSender.list().then(setLetters, () => setLetters([]))
    look()
    return deviceSender.watch(look)
  }, [])
  const refused = letters.filter(({ refusal }) => refusal)
  const hindered = letters.filter(({ hindrance }) => hindrance)
  const waiting = letters.length - refused.length - hindered.length
  return (
    <>
      {waiting > 0 && (
        <Notice>
          <p>{words.waiting(waiting)}</p>
        </Notice>
      )}
      {hindered.length > 0 && (
        <Notice tone="warning">
          <p>{words.hindered(hindered.length)}</p>
          {[...new Set(hindered.map(({ hindrance }) => hindrance?.reason))].map(reason => (
            <p key={reason}>{reason}</p>
          ))}
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice tone="warning">
          <p>{words.refusedKept(refused.length)}</p>
          <ul>
            {refused.map(({ id, refusal, sitting }) => (
              <li key={id}>
                {sitting ? (
                  <a href={addressIn(language, '/t')}>{receiptNumber(id)}</a>
                ) : (
                  <strong className="number">{receiptNumber(id)}</strong>
                )}{' '}
                {refusal?.reason}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Suspense fallback={null}>
        {letters.filter(needsCode).map(letter => (
          <AnotherCode key={letter.id} letter={letter} sender={deviceSender} lasting />
        ))}
      </Suspense>
    </>
  )
}
