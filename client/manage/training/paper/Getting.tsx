/** A button that gets a paper: it says that it is being printed, and why it was not. */
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Failure } from '../../../analyse/Failure.tsx'
import { usePaperWords } from './words.ts'

interface Props {
  /** Each gets one file. */
  readonly ways: readonly { readonly label: string; readonly get: () => Promise<void> }[]
}

export function Getting({ ways }: Props) {
  const words = usePaperWords()
  const getting = useMutation({ mutationFn: (way: Props['ways'][number]) => way.get() })
  return (
    <>
      <div className="paper-acts">
        {ways.map(way => (
          <Button
            key={way.label}
            variant="default"
            loading={getting.isPending && getting.variables.label === way.label}
            disabled={getting.isPending}
            onClick={() => getting.mutate(way)}
          >
            {way.label}
          </Button>
        ))}
        <output>{getting.isPending && words.printing}</output>
      </div>
      {getting.error && <Failure error={getting.error} />}
    </>
  )
}
