/** The code that makes a tablet a device, to be typed on it within minutes. */
import { Button } from '@mantine/core'
import { timeIn } from '../../words/time.ts'
import { useLanguage } from '../../words/words.ts'
import type { Pairing } from './requests.ts'
import { useCodeWords } from './words.ts'

export function PairingCode({ code, expiresAt, onDone }: Pairing & { readonly onDone: () => void }) {
  const words = useCodeWords()
  const language = useLanguage()
  return (
    <output className="class-card">
      <p>
        {words.onTablet} <strong>{`${location.host}/kiosk`}</strong> {words.thenType}
      </p>
      <p className="class-code">{`${code.slice(0, 4)}-${code.slice(4)}`}</p>
      <p className="quiet">{words.codeUntil(timeIn(language, expiresAt))}</p>
      <div className="code-actions">
        <Button variant="default" onClick={onDone}>
          {words.hide}
        </Button>
      </div>
    </output>
  )
}
