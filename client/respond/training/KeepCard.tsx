/** The code of a card after a test, and for what it is needed again. */
import type { Sitting } from '../letter.ts'
import { useTestWords } from './testWords.ts'

const notes = { pre: 'keepPre', post: 'keepPost', followUp: 'keepFollowUp' } as const

export function KeepCard({ card, phase }: Pick<Sitting, 'card' | 'phase'>) {
  const words = useTestWords()
  return (
    <div className="cardKept">
      <p>
        {words.card} <strong className="cardCode">{card}</strong>
      </p>
      <p>{words[notes[phase]]}</p>
    </div>
  )
}
