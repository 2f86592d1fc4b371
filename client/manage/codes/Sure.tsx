/** A button for what cannot be undone: it asks once more, in its own place. */
import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useCodeWords } from './words.ts'

interface Props {
  readonly text: string
  readonly busy: boolean
  readonly onSure: () => void
}

export function Sure({ text, busy, onSure }: Props) {
  const words = useCodeWords()
  const [asking, setAsking] = useState(false)
  const yes = useRef<HTMLButtonElement>(null)
  // The button that was pressed is gone.
  useEffect(() => {
    if (asking) yes.current?.focus()
  }, [asking])
  if (!asking)
    return (
      <Button variant="default" loading={busy} onClick={() => setAsking(true)}>
        {text}
      </Button>
    )
  return (
    <span className="sure">
      <Button
        color="red"
        ref={yes}
        onClick={() => {
          setAsking(false)
          onSure()
        }}
      >
        {words.sure(text)}
      </Button>
      <Button variant="default" onClick={() => setAsking(false)}>
        {words.no}
      </Button>
    </span>
  )
}
