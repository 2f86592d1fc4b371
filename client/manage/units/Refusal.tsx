/** Why something was not saved, in the server's words. */
import { Alert } from '@mantine/core'
import { problemOf } from '../../analyse/problem.ts'
import { useOfficeWords } from '../../analyse/words/words.ts'
import { useUnitWords } from './words.ts'

export function Refusal({ error }: { readonly error: Error }) {
  const words = useUnitWords()
  const { unreachable } = useOfficeWords()
  return (
    <Alert role="alert" title={words.failed} className="failure">
      <p>{problemOf(error)?.title ?? unreachable}</p>
    </Alert>
  )
}
