/** Everybody whom the reader may see, found by name, role and unit; and who has not come yet. */
import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { Link } from 'wouter'
import { Failure } from '../../analyse/Failure.tsx'
import { Loading } from '../../analyse/Loading.tsx'
import { useTitle } from '../../analyse/useTitle.ts'
import { useOfficeWords } from '../../analyse/words/words.ts'
import { type PickedUnit, UnitPicker } from '../units/UnitPicker.tsx'
import { Invitations } from './Invitations.tsx'
import { usePeople } from './people.ts'
import { PeopleTable } from './PeopleTable.tsx'
import { usePeopleWords } from './peopleWords.ts'
import { RoleSelect } from './RoleSelect.tsx'

export function PeoplePage() {
  const words = usePeopleWords()
  const { loading } = useOfficeWords()
  const [search, setSearch] = useState('')
  const [settled] = useDebouncedValue(search.trim(), 250)
  const [unit, setUnit] = useState<PickedUnit | null>(null)
  const [role, setRole] = useState('')
  const { data, error, refetch } = usePeople({
    ...(settled !== '' && { search: settled }),
    ...(unit && { unit: unit.id }),
  })
  const shown = data?.filter(({ grants }) => role === '' || grants.some(held => held.role === role))
  useTitle(words.people)
  return (
    <>
      <div className="account-head">
        <div>
          <h1>{words.people}</h1>
          <p className="lead">{words.lead}</p>
        </div>
        <Button component={Link} href="/people/invite">
          {words.invite}
        </Button>
      </div>
      <search className="account-wishes">
        <TextInput
          label={words.search}
          type="search"
          value={search}
          onChange={event => setSearch(event.currentTarget.value)}
        />
        <UnitPicker label={words.unit} on="any" value={unit} onChange={setUnit} />
        <RoleSelect value={role} every onChange={setRole} />
      </search>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading text={loading} />}
      {shown && (
        <>
          <output className="quiet account-count">
            {shown.length > 0 ? words.found(shown.length) : words.nobody}
          </output>
          {shown.length > 0 && <PeopleTable key={`${settled} ${unit?.id} ${role}`} people={shown} />}
        </>
      )}
      <Invitations />
    </>
  )
}
