/** What to tell when the server did not give what a screen asked for. */
import { Alert } from '@mantine/core'
import { DetailedError } from 'hono/client'
import { useOfficeWords } from './words/words.ts'

export function Failure({ error }: { readonly error: Error }) {
  const words = useOfficeWords()
  const signedOut = error instanceof DetailedError && error.statusCode === 401
  return (
    <Alert role="alert" color="red" title={words.failed}>
      {signedOut ? words.signedOut : error.message}
    </Alert>
  )
}
