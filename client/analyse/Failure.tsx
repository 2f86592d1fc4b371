/** What to tell when the server did not give what a screen asked for, and what can be done about it. */
import { Alert, Button } from '@mantine/core'
import { problemOf } from './problem.ts'
import { useOfficeWords } from './words/words.ts'

interface Props {
  readonly error: Error
  readonly onRetry?: () => void
}

export function Failure({ error, onRetry }: Props) {
  const words = useOfficeWords()
  const problem = problemOf(error)
  // Whose session has ended is told so by the gate of the office.
  if (problem?.code === 'session.missing') return null
  // To ask again for what is not there gives the same answer.
  const absent = problem?.code === 'thing.notFound'
  return (
    <Alert role="alert" title={absent ? words.absent : words.failed} className="failure">
      <p>{problem?.title ?? words.unreachable}</p>
      {onRetry && !absent && (
        <Button variant="default" onClick={onRetry}>
          {words.retry}
        </Button>
      )}
    </Alert>
  )
}
