/** Asks once more before something goes for good. */
import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { usePrivacyWords } from './words.ts'

interface Props {
  readonly question: string
  readonly busy: boolean
  readonly onYes: () => void
  readonly onNo: () => void
}

export function Sure({ question, busy, onYes, onNo }: Props) {
  const words = usePrivacyWords()
  const no = useRef<HTMLButtonElement>(null)
  // The button that was pressed is gone; what does no harm is nearest.
  useEffect(() => no.current?.focus(), [])
  return (
    <div role="alertdialog" aria-label={question} className="asking">
      <p>
        <strong>{question}</strong>
      </p>
      <div className="pages">
        <Button color="red.9" loading={busy} onClick={onYes}>
          {words.yes}
        </Button>
        <Button variant="default" ref={no} disabled={busy} onClick={onNo}>
          {words.no}
        </Button>
      </div>
    </div>
  )
}
