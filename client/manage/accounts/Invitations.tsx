/** Who was invited and has not come yet. */
import { Button } from '@mantine/core'
import { Failure } from '../../analyse/Failure.tsx'
import { timeIn } from '../../words/time.ts'
import { useLanguage } from '../../words/words.ts'
import { heldIn } from '../held.ts'
import { useShellWords } from '../words.ts'
import { useInvitations, withdrawInvitation } from './people.ts'
import { usePeopleWords } from './peopleWords.ts'
import { useIntent } from './useIntent.tsx'

export function Invitations() {
  const words = usePeopleWords()
  const shell = useShellWords()
  const language = useLanguage()
  const { ask, outcome } = useIntent()
  const { data, error, refetch } = useInvitations()
  return (
    <section className="account-section" aria-labelledby="invitations">
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && data.length > 0 && (
        <>
          <h2 id="invitations">{words.invitations}</h2>
          <ul className="account-lines">
            {data.map(invitation => (
              <li key={invitation.id}>
                <div>
                  <strong>{invitation.fullName}</strong> · {heldIn(invitation, shell)}
                  <p className="quiet">
                    {words.invitedBy(
                      invitation.invitedBy ?? words.server,
                      timeIn(language, invitation.expiresAt),
                    )}
                  </p>
                </div>
                <Button
                  variant="default"
                  aria-label={words.withdrawOf(invitation.fullName)}
                  onClick={() =>
                    ask({
                      title: words.withdrawOf(invitation.fullName),
                      lead: words.withdrawLead(invitation.fullName),
                      act: words.withdraw,
                      change: () => withdrawInvitation(invitation.id),
                    })
                  }
                >
                  {words.withdraw}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {outcome}
    </section>
  )
}
