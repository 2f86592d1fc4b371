/** A way back in for somebody who has forgotten the password: a link that an administrator hands over. */
import { Button } from '@mantine/core'
import { LinkCard } from './LinkCard.tsx'
import { changePerson, type Person, usePeopleChange } from './people.ts'
import { usePeopleWords } from './peopleWords.ts'
import { Refusal } from './Refusal.tsx'

export function PasswordLink({ person }: { readonly person: Person }) {
  const words = usePeopleWords()
  const { id, fullName } = person
  const making = usePeopleChange(changePerson(id).makePasswordLink)
  if (making.data)
    return (
      <LinkCard
        link={making.data}
        title={words.passwordLinkFor(fullName)}
        lead={words.passwordLinkHandOver}
        qr={words.passwordLinkQr(fullName)}
        after={words.close}
        onAfter={() => making.reset()}
      />
    )
  return (
    <section className="account-card" aria-labelledby="forgotten">
      <h2 id="forgotten">{words.forgotten}</h2>
      <p>{words.passwordLinkLead(fullName)}</p>
      {making.error && <Refusal error={making.error} />}
      <div className="account-acts">
        <Button variant="default" loading={making.isPending} onClick={() => making.mutate(undefined)}>
          {words.passwordLink}
        </Button>
      </div>
    </section>
  )
}
