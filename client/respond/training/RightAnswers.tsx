/** The right answers, once the trainer shows them, and how this card did. */
import type { z } from 'zod'
import type { SeatKey as SeatKeySchema } from '../../../server/trainingContract.ts'
import { Heading } from '../../parts/Heading.tsx'
import { useLanguage } from '../../words/words.ts'
import { useTestWords } from './testWords.ts'

export type SeatKey = z.output<typeof SeatKeySchema>

export function RightAnswers({ right, of, items }: SeatKey) {
  const words = useTestWords()
  const language = useLanguage()
  return (
    <>
      <Heading key="key">{words.keyTitle}</Heading>
      {right === null ? (
        <p className="lead">{words.keyElsewhere}</p>
      ) : (
        <p className="score">{words.score({ right, of })}</p>
      )}
      <ol className="key">
        {items.map(({ name, title, answer, key, verdict }) => (
          <li key={name} className={verdict ?? ''}>
            <h2>{title[language]}</h2>
            {verdict && <p className="verdict">{words[verdict]}</p>}
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
