/** Tests that this phone still has to hand in, each with the way to it. */
import { useEffect, useState } from 'react'
import { Notice } from '../../parts/Notice.tsx'
import type { Letter, Sitting } from '../letter.ts'
import { deviceSender } from '../senders.ts'
import { useDoorWords } from './doorWords.ts'
import { listKept } from './kept.ts'

interface Properties {
  readonly onOpen: (letter: Letter, sitting: Sitting) => void
}

export function KeptTests({ onOpen }: Properties) {
  const words = useDoorWords()
  const [letters, setLetters] = useState<readonly Letter[]>([])
  useEffect(() => {
    const look = () => void listKept().then(setLetters)
    look()
    return deviceSender.watch(look)
  }, [])
  if (letters.length === 0) return null
  return (
    <Notice tone="warning">
      <p>{words.unsentTitle}</p>
      {letters.map(letter => {
        const { id, sitting } = letter
        return (
          sitting && (
            <button type="button" className="second" key={id} onClick={() => onOpen(letter, sitting)}>
              {words.openIt(sitting.card)}
            </button>
          )
        )
      })}
    </Notice>
  )
}
