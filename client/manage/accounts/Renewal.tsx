/** New recovery codes in the place of the old ones. */
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { answerOf, api } from '../../api.ts'
import { useDoorWords } from './doorWords.ts'
import { useOwnWords } from './ownWords.ts'
import { PasswordField } from './PasswordField.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { useReason } from './Refusal.tsx'

export function Renewal({ onDone }: { readonly onDone: () => void }) {
  const words = useOwnWords()
  const door = useDoorWords()
  const reasonOf = useReason()
  const [password, setPassword] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const renewing = useMutation({
    mutationFn: () => answerOf(api.me.factor['recovery-codes'].$post({ json: { password } })),
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
      <PasswordField
        ref={field}
        label={door.currentPassword}
        autoComplete="current-password"
        value={password}
        error={renewing.error ? reasonOf(renewing.error) : null}
        onChange={setPassword}
      />
      <div className="acts">
        <Button type="submit" loading={renewing.isPending}>
          {words.make}
        </Button>
      </div>
    </form>
  )
}
