/** Asks for the right answers, which are there once the trainer shows them. */
import { deviceShelf } from '../deviceShelf.ts'
import { ask } from '../refused.ts'
import type { SeatKey } from './RightAnswers.tsx'
import { useTestWords } from './testWords.ts'
import { useRequest } from './useRequest.ts'

/** Of what this phone has handed in, the newest first: how somebody did is told to nobody else. */
const ownIds = async () => (await deviceShelf.listReceipts().catch(() => [])).slice(0, 50).map(({ id }) => id)

interface Properties {
  /** The token of the seat. */
  readonly pass: string
  readonly onKey: (key: SeatKey) => void
}

export function KeyButton({ pass, onKey }: Properties) {
  const words = useTestWords()
  const { busy, reason, run } = useRequest()
  const look = async () => {
    const headers = { 'x-pass': pass, 'x-responses': (await ownIds()).join(',') }
    onKey(await ask<SeatKey>('/api/training/seats/key', { method: 'GET', headers }))
  }
  return (
    <>
      <button type="button" className="second" disabled={busy} onClick={() => void run(look)}>
        {words.showKey}
      </button>
      <output className="small">{reason || words.hideLead}</output>
    </>
  )
}
