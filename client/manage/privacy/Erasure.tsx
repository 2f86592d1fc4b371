/** Erasing one response for somebody who asks for it and has its number. */
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Failure } from '../../analyse/Failure.tsx'
import { answerOf, api } from '../../api.ts'
import { Part } from './Part.tsx'
import { Sure } from './Sure.tsx'
import { usePrivacyWords } from './words.ts'

export function Erasure() {
  const words = usePrivacyWords()
  const queries = useQueryClient()
  const [number, setNumber] = useState('')
  const [asking, ask] = useState(false)
  const erasure = useMutation({
    mutationFn: () => answerOf(api.privacy.erasures.$post({ json: { number } })),
    async onSuccess() {
      setNumber('')
      await queries.invalidateQueries()
    },
    onSettled: () => ask(false),
  })
  return (
    <Part title={words.erase} lead={words.eraseLead}>
      <form
        className="erase"
        onSubmit={event => {
          event.preventDefault()
          ask(true)
        }}
      >
        <TextInput
          label={words.number}
          value={number}
          required
          withAsterisk={false}
          autoComplete="off"
          spellCheck={false}
          onChange={({ currentTarget: { value } }) => setNumber(value)}
        />
        {!asking && (
          <Button type="submit" variant="default">
            {words.eraseButton}
          </Button>
        )}
      </form>
      {asking && (
        <Sure
          question={words.eraseSure(number)}
          busy={erasure.isPending}
          onYes={() => erasure.mutate()}
          onNo={() => ask(false)}
        />
      )}
      {erasure.error && <Failure error={erasure.error} />}
      <div aria-live="polite">
        {erasure.data && <p className="good">{words.erased(erasure.data.id.slice(-8).toUpperCase())}</p>}
      </div>
    </Part>
  )
}
