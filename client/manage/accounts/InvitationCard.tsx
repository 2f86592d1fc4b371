/** The link of an invitation, shown this once: copied, or scanned. */
import { Button } from '@mantine/core'
import { Qr } from '../../parts/Qr.tsx'
import { timeIn } from '../../words/time.ts'
import { useLanguage } from '../../words/words.ts'
import { Copy } from './Copy.tsx'
import type { InvitationLink } from './people.ts'
import { usePeopleWords } from './peopleWords.ts'

interface Props {
  readonly link: InvitationLink
  readonly fullName: string
  readonly onRestart: () => void
}

const focus = (heading: HTMLElement | null) => heading?.focus()

export function InvitationCard({ link, fullName, onRestart }: Props) {
  const words = usePeopleWords()
  const language = useLanguage()
  return (
    <section className="account-card invitation-card" aria-labelledby="invitation-link">
      <h2 id="invitation-link" tabIndex={-1} ref={focus}>
        {words.linkFor(fullName)}
      </h2>
      <p>{words.inviteLinkLead}</p>
      <p className="invitation-link">
        <code>{link.link}</code>
      </p>
      <Qr text={link.link} label={words.qr(fullName)} />
      <p>{words.linkUntil(timeIn(language, link.expiresAt))}</p>
      <div className="acts">
        <Copy text={link.link} />
        <Button variant="default" onClick={onRestart}>
          {words.another}
        </Button>
      </div>
    </section>
  )
}
