/** Single-use codes: made and printed here, once; afterwards only how many are left. */
import { useState } from 'react'
import { useTitle } from '../../analyse/useTitle.ts'
import { PassBatches } from './PassBatches.tsx'
import { type Order, PassForm } from './PassForm.tsx'
import { PassSheet } from './PassSheet.tsx'
import type { Passes } from './requests.ts'
import { useCodeWords } from './words.ts'
import './codes.css'
import './sheet.css'

export function PassesScreen() {
  const words = useCodeWords()
  const [made, setMade] = useState<{ readonly passes: Passes; readonly order: Order } | null>(null)
  useTitle(words.passes)
  if (made) return <PassSheet {...made} onDone={() => setMade(null)} />
  return (
    <>
      <h1>{words.passes}</h1>
      <p className="lead">{words.passesLead}</p>
      <PassForm onMade={(passes, order) => setMade({ passes, order })} />
      <PassBatches />
    </>
  )
}
