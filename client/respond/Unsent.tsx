/** What this device still keeps for the office: responses on their way, and those that were turned away. */
import { useEffect, useState } from 'react'
import { Notice } from '../parts/Notice.tsx'
import { useWords } from '../words/words.ts'
import type { Letter } from './letter.ts'
import { receiptNumber } from './response.ts'
import { deviceSender } from './senders.ts'

export function Unsent() {
  const words = useWords()
  const [letters, setLetters] = useState<readonly Letter[]>([])
  useEffect(() => {
    const look = () => void deviceSender.list().then(setLetters, () => setLetters([]))
    look()
    return deviceSender.watch(look)
  }, [])
  const refused = letters.filter(({ refusal }) => refusal)
  const waiting = letters.length - refused.length
  return (
    <>
      {waiting > 0 && (
        <Notice>
          <p>{words.waiting(waiting)}</p>
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice tone="warning">
          <p>{words.refusedKept(refused.length)}</p>
          <ul>
            {refused.map(({ id, refusal }) => (
              <li key={id}>
                <strong className="number">{receiptNumber(id)}</strong> {refusal?.reason}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
