/** Something that somebody means to do and is asked about; afterwards it is said that it was done. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Confirm, type Intent } from './Confirm.tsx'
import { usePeopleWords } from './peopleWords.ts'

interface Asking {
  readonly ask: (intent: Intent) => void
  /** To be placed where the outcome is to be read. */
  readonly outcome: ReactNode
}

export function useIntent(): Asking {
  const words = usePeopleWords()
  const [intent, setIntent] = useState<Intent | null>(null)
  const [done, setDone] = useState(false)
  const told = useRef<HTMLOutputElement>(null)
  // What was pressed may be gone, together with what it was about; the dialog has closed by now.
  useEffect(() => {
    if (done) told.current?.focus()
  }, [done])
  const ask = (meant: Intent) => {
    setDone(false)
    setIntent(meant)
  }
  const finish = () => {
    setIntent(null)
    setDone(true)
  }
  return {
    ask,
    outcome: (
      <>
        <output className="done" ref={told} tabIndex={-1}>
          {done && words.done}
        </output>
        {intent && <Confirm intent={intent} onDone={finish} onCancel={() => setIntent(null)} />}
      </>
    ),
  }
}
