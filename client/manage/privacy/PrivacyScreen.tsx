/** Personal data: the register, proofs of consent, what is past its time, erasure. */
import { useTitle } from '../../analyse/useTitle.ts'
import { useMay } from '../me.ts'
import '../audit/audit.css'
import { Consents } from './Consents.tsx'
import { Erasure } from './Erasure.tsx'
import './privacy.css'
import { Register } from './Register.tsx'
import { Retention } from './Retention.tsx'
import { usePrivacyWords } from './words.ts'

export function PrivacyScreen() {
  const words = usePrivacyWords()
  const erasing = useMay('privacy.erase')
  useTitle(words.privacy)
  return (
    <div className="privacy">
      <h1>{words.privacy}</h1>
      <p className="lead">{words.lead}</p>
      <Register />
      <Consents />
      <Retention />
      {erasing && <Erasure />}
    </div>
  )
}
