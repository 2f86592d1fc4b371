/** Somebody's way in: shut and opened again, sessions ended, the second factor reset. */
import { Button } from '@mantine/core'
import { changePerson, type Person } from './people.ts'
import { usePeopleWords } from './peopleWords.ts'
import { useIntent } from './useIntent.tsx'

export function PersonAccess({ person }: { readonly person: Person }) {
  const words = usePeopleWords()
  const { ask, outcome } = useIntent()
  const { id, fullName, disabledAt, factor, seenAt } = person
  const { setDisabled, endSessions, resetFactor } = changePerson(id)
  const acts = [
    {
      open: seenAt !== null,
      act: words.endSessions,
      lead: words.endSessionsLead(fullName),
      change: endSessions,
    },
    { open: factor, act: words.resetFactor, lead: words.resetFactorLead(fullName), change: resetFactor },
    {
      open: disabledAt === null,
      act: words.disable,
      lead: words.disableLead(fullName),
      change: () => setDisabled(true),
    },
    {
      open: disabledAt !== null,
      act: words.enable,
      lead: words.enableLead(fullName),
      change: () => setDisabled(false),
    },
  ]
  return (
    <section className="account-card" aria-labelledby="access">
      <h2 id="access">{words.access}</h2>
      {outcome}
      <div className="account-acts">
        {acts
          .filter(({ open }) => open)
          .map(({ act, lead, change }) => (
            <Button key={act} variant="default" onClick={() => ask({ title: act, lead, act, change })}>
              {act}
            </Button>
          ))}
      </div>
    </section>
  )
}
