/** Something asked of the server at the press of a button: whether it is on its way, and why it was refused. */
import { useState } from 'react'
import { Refused } from '../refused.ts'
import { useDoorWords } from './doorWords.ts'

export function useRequest() {
  const words = useDoorWords()
  const [busy, setBusy] = useState(false)
  const [reason, setReason] = useState('')
  const run = async (work: () => Promise<void>) => {
    setBusy(true)
    setReason('')
    try {
      await work()
    } catch (error) {
      setReason((error instanceof Refused && error.message) || words.offline)
    }
    setBusy(false)
  }
  return { busy, reason, run }
}
