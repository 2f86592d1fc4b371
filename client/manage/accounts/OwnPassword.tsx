/** Changes one's own password. */
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { problemOf } from '../../analyse/problem.ts'
import { answerOf, api } from '../../api.ts'
import { useMe } from '../me.ts'
import { useDoorWords } from './doorWords.ts'
import { NewPassword } from './NewPassword.tsx'
import { useOwnWords } from './ownWords.ts'
import { PasswordField } from './PasswordField.tsx'
import { Refusal, useReason } from './Refusal.tsx'

const isOfCurrent = (error: Error) => problemOf(error)?.code === 'password.wrong'

export function OwnPassword() {
  const words = useOwnWords()
  const door = useDoorWords()
  const reasonOf = useReason()
  const queries = useQueryClient()
  const { name, least } = useMe()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [currentField, nextField] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)]
  const changing = useMutation({
    mutationFn: () => answerOf(api.me.password.$put({ json: { current, next } })),
    onSuccess: () => {
      setCurrent('')
      setNext('')
      return queries.invalidateQueries({ queryKey: ['sessions'] })
    },
    onError: error => (isOfCurrent(error) ? currentField : nextField).current?.select(),
  })
  const { error } = changing
  return (
    <section className="account-card" aria-labelledby="own-password">
      <h2 id="own-password">{words.password}</h2>
      <p>{words.passwordLead}</p>
      <form
        className="door-form"
        aria-label={words.change}
        onSubmit={event => {
          event.preventDefault()
          changing.mutate()
        }}
      >
        {/* So that a password manager knows whose password it is. */}
        <input type="text" name="username" autoComplete="username" value={name} readOnly hidden />
        <PasswordField
          ref={currentField}
          label={door.currentPassword}
          autoComplete="current-password"
          value={current}
          error={error && isOfCurrent(error) ? reasonOf(error) : null}
          onChange={setCurrent}
        />
        <NewPassword ref={nextField} name={name} least={least} value={next} onChange={setNext} />
        {error && !isOfCurrent(error) && <Refusal error={error} />}
        <div className="acts">
          <Button type="submit" loading={changing.isPending}>
            {words.change}
          </Button>
        </div>
        <output className="done">{changing.isSuccess && words.changed}</output>
      </form>
    </section>
  )
}
