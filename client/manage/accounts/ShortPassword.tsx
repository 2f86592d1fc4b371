/** A longer password, where the one that was typed is too short for what its owner may do by now. */
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { answerOf, api } from '../../api.ts'
import { type Me, meKey } from '../me.ts'
import { useDoorWords } from './doorWords.ts'
import { NewPassword } from './NewPassword.tsx'
import { Refusal } from './Refusal.tsx'

export function ShortPassword({ me: { name, least } }: { readonly me: Pick<Me, 'name' | 'least'> }) {
  const words = useDoorWords()
  const queries = useQueryClient()
  const [password, setPassword] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const renewing = useMutation({
    mutationFn: () => answerOf(api.session.password.$put({ json: { password } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: meKey }),
    onError: () => field.current?.select(),
  })
  return (
    <form
      className="door-form"
      aria-label={words.renewal}
      onSubmit={event => {
        event.preventDefault()
        renewing.mutate()
      }}
    >
      <p>{words.shortLead(least)}</p>
      {/* So that a password manager knows whose password it is. */}
      <input type="text" name="username" autoComplete="username" value={name} readOnly hidden />
      <NewPassword ref={field} name={name} least={least} value={password} onChange={setPassword} />
      {renewing.error && <Refusal error={renewing.error} />}
      <Button type="submit" fullWidth loading={renewing.isPending}>
        {words.renew}
      </Button>
    </form>
  )
}
