/** The code of the authenticator app, or a recovery code where the phone is away. */
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { answerOf, api } from '../../api.ts'
import { meKey } from '../me.ts'
import { CodeField } from './CodeField.tsx'
import { useDoorWords } from './doorWords.ts'
import { Refusal } from './Refusal.tsx'

export function SecondFactor() {
  const words = useDoorWords()
  const queries = useQueryClient()
  const [recovery, setRecovery] = useState(false)
  const [code, setCode] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const verifying = useMutation({
    mutationFn: () => answerOf(api.session.factor.$post({ json: { code } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: meKey }),
    onError: () => field.current?.select(),
  })
  const change = () => {
    setRecovery(!recovery)
    setCode('')
    verifying.reset()
    field.current?.focus()
  }
  return (
    <form
      className="door-form"
      aria-label={words.factor}
      onSubmit={event => {
        event.preventDefault()
        verifying.mutate()
      }}
    >
      <p>{recovery ? words.recoveryLead : words.factorLead}</p>
      <CodeField
        key={String(recovery)}
        label={recovery ? words.recoveryCode : words.factorCode}
        ref={field}
        recovery={recovery}
        value={code}
        onChange={setCode}
      />
      {verifying.error && <Refusal error={verifying.error} />}
      <Button type="submit" fullWidth loading={verifying.isPending}>
        {words.confirm}
      </Button>
      <button type="button" className="plain" onClick={change}>
        {recovery ? words.useApp : words.useRecovery}
      </button>
    </form>
  )
}
