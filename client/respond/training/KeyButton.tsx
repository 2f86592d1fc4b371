/** Asks for the right answers, which are there once the trainer shows them. */
import { ask } from '../refused.ts'
import type { SeatKey } from './RightAnswers.tsx'
import { useTestWords } from './testWords.ts'
import { useRequest } from './useRequest.ts'

interface Properties {
  /** The token of the seat. */
  readonly pass: string
  readonly onKey: (key: SeatKey) => void
}

export function KeyButton({ pass, onKey }: Properties) {
  const words = useTestWords()
  const { busy, reason, run } = useRequest()
  const look = async () =>
    onKey(await ask<SeatKey>('/api/training/seats/key', { method: 'GET', headers: { 'x-pass': pass } }))
  return (
    <>
      <button type="button" className="second" disabled={busy} onClick={() => void run(look)}>
        {words.showKey}
      </button>
      <output className="small">{reason || words.hideLead}</output>
    </>
  )
}
