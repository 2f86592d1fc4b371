/** Chooses another password in the place of one that was forgotten. */
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { useRef, useState } from 'react'
import { answerOf, api } from '../../api.ts'
import { timeIn } from '../../words/time.ts'
import { useLanguage } from '../../words/words.ts'
import { meKey } from '../me.ts'
import { DoorHeading } from './DoorHeading.tsx'
import { useDoorWords } from './doorWords.ts'
import { NewPassword } from './NewPassword.tsx'
import { Refusal } from './Refusal.tsx'

interface Props {
  readonly token: string
  readonly account: InferResponseType<(typeof api)['password-links']['look']['$post'], 200>
  readonly onDone: (name: string) => void
}

export function PasswordRenewal({ token, account, onDone }: Props) {
  const words = useDoorWords()
  const language = useLanguage()
  const queries = useQueryClient()
  const { name, fullName, least, expiresAt } = account
  const [password, setPassword] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const renewing = useMutation({
    mutationFn: () => answerOf(api['password-links'].use.$post({ json: { token, password } })),
    onSuccess: () => {
      onDone(name)
      // It may be the one whose sessions have just ended who is signed in here.
      return queries.invalidateQueries({ queryKey: meKey })
    },
    onError: () => field.current?.select(),
  })
  return (
    <div className="door">
      <DoorHeading quiet>{words.renewal}</DoorHeading>
      <p>{words.renewalLead(fullName)}</p>
      <dl className="particulars">
        <dt>{words.name}</dt>
        <dd>{name}</dd>
        <dt>{words.renewalUntil}</dt>
        <dd>{timeIn(language, expiresAt)}</dd>
      </dl>
      <form
        className="door-form"
        aria-label={words.renewal}
        onSubmit={event => {
          event.preventDefault()
          renewing.mutate()
        }}
      >
        {/* So that a password manager knows whose password it is. */}
        <input type="text" name="username" autoComplete="username" value={name} readOnly hidden />
        <NewPassword ref={field} name={name} least={least} value={password} onChange={setPassword} />
        {renewing.error && <Refusal error={renewing.error} />}
        <Button type="submit" fullWidth loading={renewing.isPending}>
          {words.renew}
        </Button>
      </form>
    </div>
  )
}
