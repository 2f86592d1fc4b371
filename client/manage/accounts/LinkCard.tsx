/** A link for one person, shown this once: copied, or scanned. */
import { Button } from '@mantine/core'
import { Qr } from '../../parts/Qr.tsx'
import { timeIn } from '../../words/time.ts'
import { useLanguage } from '../../words/words.ts'
import { Copy } from './Copy.tsx'
import type { PersonalLink } from './people.ts'
import { usePeopleWords } from './peopleWords.ts'

interface Props {
  readonly link: PersonalLink
  readonly title: string
  readonly lead: string
  /** What the QR code is called. */
  readonly qr: string
  /** What comes once it is handed over. */
  readonly after: string
  readonly onAfter: () => void
}

const focus = (heading: HTMLElement | null) => heading?.focus()

export function LinkCard({ link, title, lead, qr, after, onAfter }: Props) {
  const words = usePeopleWords()
  const language = useLanguage()
  return (
    <section className="account-card link-card" aria-labelledby="personal-link">
      <h2 id="personal-link" tabIndex={-1} ref={focus}>
        {title}
      </h2>
      <p>{lead}</p>
      <p className="card-link">
        <code>{link.link}</code>
      </p>
      <Qr text={link.link} label={qr} />
      <p>{words.linkUntil(timeIn(language, link.expiresAt))}</p>
      <div className="acts">
        <Copy text={link.link} />
        <Button variant="default" onClick={onAfter}>
          {after}
        </Button>
      </div>
    </section>
  )
}
