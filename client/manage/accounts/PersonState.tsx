/** Whether somebody can sign in at all. */
import type { Person } from './people.ts'
import { usePeopleWords } from './peopleWords.ts'

export function PersonState({ person }: { readonly person: Person }) {
  const words = usePeopleWords()
  return person.disabledAt === null ? (
    <span className="state open">{words.active}</span>
  ) : (
    <span className="state disabled">{words.disabled}</span>
  )
}
