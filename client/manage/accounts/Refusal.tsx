/** Why something was not done, in the server's words, beside what it concerns. */
import { problemOf } from '../../analyse/problem.ts'
import { useOfficeWords } from '../../analyse/words/words.ts'

/** @returns a function that says what an error is in words */
export function useReason(): (error: Error) => string {
  const { unreachable } = useOfficeWords()
  return error => problemOf(error)?.title || unreachable
}

export function Refusal({ error }: { readonly error: Error }) {
  const reasonOf = useReason()
  return (
    <p role="alert" className="refusal">
      {reasonOf(error)}
    </p>
  )
}
