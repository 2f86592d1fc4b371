/** The right answers, once the trainer shows them, and how this card did. */
import { useState } from 'react'
import type { z } from 'zod'
import type { SeatKey as SeatKeySchema } from '../../../server/trainingContract.ts'
import { Heading } from '../../parts/Heading.tsx'
import { useLanguage } from '../../words/words.ts'
import { ask } from '../refused.ts'
import { useTestWords } from './testWords.ts'
import { useRequest } from './useRequest.ts'

type SeatKey = z.output<typeof SeatKeySchema>

function Key({ right, of, items }: SeatKey) {
  const words = useTestWords()
  const language = useLanguage()
  return (
    <>
      <Heading key="key">{words.keyTitle}</Heading>
      <p className="score">{words.score({ right, of })}</p>
      <ol className="key">
        {items.map(({ name, title, answer, key, verdict }) => (
          <li key={name} className={verdict}>
            <h2>{title[language]}</h2>
            <p className="verdict">{words[verdict]}</p>
            {verdict === 'wrong' && answer && (
              <p>
                <span className="small">{words.yourAnswer}:</span> {answer[language]}
              </p>
            )}
            <p>
              <span className="small">{words.rightAnswer}:</span> <strong>{key[language]}</strong>
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}

/** @param pass - the token of the seat */
export function RightAnswers({ pass }: { readonly pass: string }) {
  const words = useTestWords()
  const [found, setFound] = useState<SeatKey | null>(null)
  const { busy, reason, run } = useRequest()
  if (found) return <Key {...found} />
  const look = async () =>
    setFound(await ask<SeatKey>('/api/training/seats/key', { method: 'GET', headers: { 'x-pass': pass } }))
  return (
    <>
      <button type="button" className="second" disabled={busy} onClick={() => void run(look)}>
        {words.showKey}
      </button>
      <output className="small">{reason || words.hideLead}</output>
    </>
  )
}
