/** What somebody may do where: each role holds in a unit and everything under it. */
import { Button } from '@mantine/core'
import { heldIn } from '../held.ts'
import type { Held } from '../me.ts'
import { useShellWords } from '../words.ts'
import { GrantFields, useGrantChoice } from './GrantFields.tsx'
import { changePerson, type Grant, type Person } from './people.ts'
import { usePeopleWords } from './peopleWords.ts'
import { useIntent } from './useIntent.tsx'

const grantOf = ({ role, unit }: Held): Grant => ({ role, unit: unit.id })

interface Props {
  readonly person: Person
  /** The reader may only look. */
  readonly fixed: boolean
}

export function Grants({ person, fixed }: Props) {
  const words = usePeopleWords()
  const shell = useShellWords()
  const { ask, outcome } = useIntent()
  const { fullName, grants } = person
  const { setGrants } = changePerson(person.id)
  const remove = (held: Held) =>
    ask({
      title: words.removeOf(heldIn(held, shell)),
      lead: words.removeLead(fullName),
      act: words.remove,
      change: () => setGrants(grants.filter(one => one !== held).map(grantOf)),
    })
  const add = (held: Held) =>
    ask({
      title: words.addOf(heldIn(held, shell)),
      lead: words.addLead(fullName),
      act: words.add,
      change: () => setGrants([...grants, held].map(grantOf)),
    })
  return (
    <section className="account-card" aria-labelledby="grants">
      <h2 id="grants">{words.grants}</h2>
      <ul className="account-lines">
        {grants.map(held => (
          <li key={`${held.role} ${held.unit.id}`}>
            <div>{heldIn(held, shell)}</div>
            {!fixed && grants.length > 1 && (
              <Button
                variant="default"
                aria-label={words.removeOf(heldIn(held, shell))}
                onClick={() => remove(held)}
              >
                {words.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {outcome}
      {!fixed && (
        <>
          {grants.length === 1 && <p className="quiet">{words.onlyGrant}</p>}
          <NewGrant key={grants.length} onAdd={add} />
        </>
      )}
    </section>
  )
}

function NewGrant({ onAdd }: { readonly onAdd: (held: Held) => void }) {
  const words = usePeopleWords()
  const choice = useGrantChoice()
  return (
    <form
      className="door-form"
      aria-label={words.add}
      onSubmit={event => {
        event.preventDefault()
        const held = choice.chosen()
        if (held) onAdd(held)
      }}
    >
      <h3>{words.add}</h3>
      <GrantFields choice={choice} />
      <div className="acts">
        <Button type="submit" variant="default">
          {words.add}
        </Button>
      </div>
    </form>
  )
}
