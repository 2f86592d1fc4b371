/** The responses that were sent from this device, for their owner to take back. */
import { useEffect, useState } from 'react'
import { timeIn } from '../words/time.ts'
import { useLanguage, useWords } from '../words/words.ts'
import type { OpenSurvey } from './api.ts'
import { readKiosk } from './kiosk.ts'
import type { Delivered } from './letter.ts'
import { receiptNumber } from './response.ts'
import { deviceSender } from './senders.ts'
import { Withdrawing } from './Withdrawing.tsx'

/** More than one person sends in a season; older ones are still taken back by their number. */
const most = 20

/** On a device that many use nobody sees what others have sent. */
const ownIn = (receipts: readonly Delivered[]) =>
  readKiosk() ? [] : receipts.filter(({ kiosk }) => !kiosk).slice(0, most)

export function Sent({ surveys }: { readonly surveys: readonly OpenSurvey[] }) {
  const words = useWords()
  const language = useLanguage()
  const [receipts, setReceipts] = useState<readonly Delivered[]>([])
  useEffect(() => {
    const look = () =>
      void deviceSender.listReceipts().then(
        all => setReceipts(ownIn(all)),
        () => setReceipts([]),
      )
    look()
    return deviceSender.watch(look)
  }, [])
  if (receipts.length === 0) return null
  return (
    <details className="sent">
      <summary>{words.sentTitle(receipts.length)}</summary>
      <p className="small">{words.sentLead}</p>
      <ul>
        {receipts.map(receipt => (
          <li key={receipt.id}>
            <p>
              {surveys.find(({ slug }) => slug === receipt.survey)?.titles[language]}{' '}
              <strong className="number">{receiptNumber(receipt.id)}</strong>{' '}
              <span className="small">{timeIn(language, receipt.receivedAt)}</span>
            </p>
            <Withdrawing receipt={receipt} sender={deviceSender} />
          </li>
        ))}
      </ul>
    </details>
  )
}
