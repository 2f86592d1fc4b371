/** Paired devices: those that there are, and how to pair one more. */
import { useState } from 'react'
import { useTitle } from '../../analyse/useTitle.ts'
import { DevicesTable } from './DevicesTable.tsx'
import { PairingCode } from './PairingCode.tsx'
import { PairingForm } from './PairingForm.tsx'
import type { Pairing } from './requests.ts'
import { useCodeWords } from './words.ts'
import './codes.css'

export function DevicesScreen() {
  const words = useCodeWords()
  const [pairing, setPairing] = useState<Pairing | null>(null)
  useTitle(words.devices)
  return (
    <>
      <h1>{words.devices}</h1>
      <p className="lead">{words.devicesLead}</p>
      {pairing && <PairingCode {...pairing} onDone={() => setPairing(null)} />}
      <DevicesTable />
      {!pairing && <PairingForm onMade={setPairing} />}
    </>
  )
}
