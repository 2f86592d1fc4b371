/** New recovery codes in the place of the old ones. */
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { answerOf, api } from '../../api.ts'
import { type ConfirmedBy, confirmationOf } from './confirmation.ts'
import { ConfirmationField } from './ConfirmationField.tsx'
import { useOwnWords } from './ownWords.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { useReason } from './Refusal.tsx'

interface Props {
  readonly by: ConfirmedBy
  readonly onDone: () => void
}

export function Renewal({ by, onDone }: Props) {
  const words = useOwnWords()
  const reasonOf = useReason()
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const renewing = useMutation({
    mutationFn: () => answerOf(api.me.factor['recovery-codes'].$post({ json: confirmationOf(by, typed) })),
    onError: () => field.current?.select(),
  })
  if (renewing.data) return <RecoveryCodes codes={renewing.data.recoveryCodes} onKept={onDone} />
  return (
    <form
      className="door-form"
      aria-label={words.renew}
      onSubmit={event => {
        event.preventDefault()
        renewing.mutate()
      }}
    >
      <p>{words.renewLead}</p>
      <ConfirmationField
        by={by}
        ref={field}
        value={typed}
        error={renewing.error ? reasonOf(renewing.error) : null}
        onChange={setTyped}
      />
      <div className="acts">
        <Button type="submit" loading={renewing.isPending}>
          {words.make}
        </Button>
      </div>
    </form>
  )
}
