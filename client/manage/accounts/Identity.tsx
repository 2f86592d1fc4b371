/** Who somebody is to the single sign-on. */
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { changePerson, type Person } from './people.ts'
import { usePeopleWords } from './peopleWords.ts'
import { useIntent } from './useIntent.tsx'

export function Identity({ person }: { readonly person: Person }) {
  const words = usePeopleWords()
  const { ask, outcome } = useIntent()
  const [identity, setIdentity] = useState(person.federated ?? '')
  const wanted = identity.trim() || null
  return (
    <section className="account-card" aria-labelledby="identity">
      <h2 id="identity">{words.identity}</h2>
      <form
        className="door-form"
        aria-label={words.identity}
        onSubmit={event => {
          event.preventDefault()
          ask({
            title: wanted === null ? words.unlink : words.link,
            lead:
              wanted === null ? words.unlinkLead(person.fullName) : words.linkLead(person.fullName, wanted),
            act: words.save,
            change: () => changePerson(person.id).setFederated(wanted),
          })
        }}
      >
        <TextInput
          label={words.identityLabel}
          description={words.identityHelp}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={255}
          value={identity}
          onChange={event => setIdentity(event.currentTarget.value)}
        />
        <div className="acts">
          <Button type="submit" variant="default" disabled={wanted === person.federated}>
            {words.save}
          </Button>
        </div>
      </form>
      {outcome}
    </section>
  )
}
