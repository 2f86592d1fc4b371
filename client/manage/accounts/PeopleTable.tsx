/** People, one a line, fifty at a time; on a small screen, one a card. */
import { Link } from 'wouter'
import { timeIn } from '../../words/time.ts'
import { useLanguage } from '../../words/words.ts'
import { heldIn } from '../held.ts'
import { MoreRows } from '../MoreRows.tsx'
import { useParts } from '../parts.ts'
import { useShellWords } from '../words.ts'
import type { Person } from './people.ts'
import { usePeopleWords } from './peopleWords.ts'
import { PersonState } from './PersonState.tsx'

export function PeopleTable({ people }: { readonly people: readonly Person[] }) {
  const words = usePeopleWords()
  const shell = useShellWords()
  const language = useLanguage()
  const { shown, rest, more } = useParts(people)
  return (
    <>
      <table className="people">
        <thead>
          <tr>
            <th scope="col">{words.person}</th>
            <th scope="col">{words.role}</th>
            <th scope="col">{words.factor}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.seen}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(person => (
            <tr key={person.id}>
              <th scope="row">
                <Link href={`/people/${person.id}`}>{person.fullName}</Link>
                <span className="quiet">{person.name}</span>
              </th>
              <td>
                <ul>
                  {person.grants.map(held => (
                    <li key={`${held.role} ${held.unit.id}`}>{heldIn(held, shell)}</li>
                  ))}
                </ul>
              </td>
              <td data-title={words.factor}>{person.factor ? words.factorOn : words.factorOff}</td>
              <td className="people-state">
                <PersonState person={person} />
              </td>
              <td data-title={words.seen} className="quiet">
                {person.seenAt === null ? words.never : timeIn(language, person.seenAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreRows rest={rest} onMore={more} />
    </>
  )
}
