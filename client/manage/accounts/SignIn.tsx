/** The name and the password; or the single sign-on, where the server has one. */
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { answerOf, api } from '../../api.ts'
import { meKey } from '../me.ts'
import { useDoorWords } from './doorWords.ts'
import { PasswordField } from './PasswordField.tsx'
import { Refusal } from './Refusal.tsx'
import { keepAddress } from './returning.ts'
import { useSignOn } from './useSignOn.ts'

export function SignIn() {
  const words = useDoorWords()
  const queries = useQueryClient()
  const signOn = useSignOn()
  const [address] = useLocation()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const entering = useMutation({
    mutationFn: () => answerOf(api.session.$post({ json: { name, password } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: meKey }),
    onError: () => field.current?.select(),
  })
  return (
    <>
      <form
        className="door-form"
        aria-label={words.signIn}
        onSubmit={event => {
          event.preventDefault()
          entering.mutate()
        }}
      >
        <TextInput
          label={words.name}
          required
          withAsterisk={false}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={64}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <PasswordField
          label={words.password}
          ref={field}
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        {entering.error && <Refusal error={entering.error} />}
        <Button type="submit" fullWidth loading={entering.isPending}>
          {words.signIn}
        </Button>
      </form>
      {signOn !== null && (
        <>
          <p className="door-divide">{words.or}</p>
          {/* A page of the server, which leads on to the other place. */}
          <Button
            component="a"
            href="/office/sso"
            variant="default"
            fullWidth
            onClick={() => keepAddress(address)}
          >
            {words.signOn(signOn)}
          </Button>
        </>
      )}
      <p className="quiet">{words.forgotten}</p>
    </>
  )
}
