/** Invites somebody: as what, where; and the link that is handed to them. */
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { useTitle } from '../../analyse/useTitle.ts'
import { answerOf, api } from '../../api.ts'
import { useMe } from '../me.ts'
import { type PickedUnit, UnitPicker } from '../units/UnitPicker.tsx'
import { LinkCard } from './LinkCard.tsx'
import { type Invited, usePeopleChange } from './people.ts'
import { usePeopleWords } from './peopleWords.ts'
import { Refusal } from './Refusal.tsx'
import { RoleSelect, roles } from './RoleSelect.tsx'

export function InvitePage() {
  const words = usePeopleWords()
  const { grants } = useMe()
  const [fullName, setFullName] = useState('')
  const [role, setRole] = useState('trainer')
  const [unit, setUnit] = useState<PickedUnit | null>(null)
  const [incomplete, setIncomplete] = useState(false)
  const making = usePeopleChange((json: Invited) => answerOf(api.invitations.$post({ json })))
  const everything = grants.some(held => held.role === 'administrator' && held.unit.id === 'root')
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
            setIncomplete(unit === null)
            const chosen = roles.find(one => one === role)
            if (unit && chosen) making.mutate({ fullName, role: chosen, unit: unit.id })
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
          <RoleSelect value={role} onChange={setRole} />
          <UnitPicker
            label={words.unit}
            on="any"
            value={unit}
            onChange={setUnit}
            error={incomplete && unit === null ? words.needsUnit : null}
            {...(everything && { everything: words.everywhere })}
          />
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
