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
  const locked = problem?.code === 'session.missing'
  const text = locked ? words.reenter : (problem?.title ?? words.unreachable)
  return (
    <Alert role="alert" title={locked ? words.ended : words.failed} className="failure">
      <p>{text}</p>
      {onRetry && !locked && (
        <Button variant="default" onClick={onRetry}>
          {words.retry}
        </Button>
      )}
    </Alert>
  )
}
