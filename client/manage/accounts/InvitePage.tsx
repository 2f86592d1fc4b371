/** Invites somebody: as what, where; and the link that is handed to them. */
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { useTitle } from '../../analyse/useTitle.ts'
import { answerOf, api } from '../../api.ts'
import { GrantFields, useGrantChoice } from './GrantFields.tsx'
import { LinkCard } from './LinkCard.tsx'
import { type Invited, usePeopleChange } from './people.ts'
import { usePeopleWords } from './peopleWords.ts'
import { Refusal } from './Refusal.tsx'

export function InvitePage() {
  const words = usePeopleWords()
  const [fullName, setFullName] = useState('')
  const choice = useGrantChoice()
  const making = usePeopleChange((json: Invited) => answerOf(api.invitations.$post({ json })))
  useTitle(words.invite)
  const restart = () => {
    making.reset()
    setFullName('')
  }
  return (
    <>
      <p className="back">
        <Link href="/people">← {words.back}</Link>
      </p>
      <h1>{words.invite}</h1>
      {making.data ? (
        <LinkCard
          link={making.data}
          title={words.linkFor(fullName)}
          lead={words.inviteLinkLead}
          qr={words.qr(fullName)}
          after={words.another}
          onAfter={restart}
        />
      ) : (
        <form
          className="account-form"
          aria-label={words.invite}
          onSubmit={event => {
            event.preventDefault()
            const held = choice.chosen()
            if (held) making.mutate({ fullName, role: held.role, unit: held.unit.id })
          }}
        >
          <p>{words.inviteLead}</p>
          <TextInput
            label={words.fullName}
            required
            withAsterisk={false}
            autoComplete="off"
            maxLength={120}
            value={fullName}
            onChange={event => setFullName(event.currentTarget.value)}
          />
          <GrantFields choice={choice} />
          {making.error && <Refusal error={making.error} />}
          <div className="acts">
            <Button type="submit" loading={making.isPending}>
              {words.makeLink}
            </Button>
          </div>
        </form>
      )}
    </>
  )
}
