/** A machine that nobody here knows yet: compared by its code, then accepted. */
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Failure } from '../../../analyse/Failure.tsx'
import { useTrust } from './senders.ts'
import { useExchangeWords } from './words.ts'

interface Props {
  readonly sender: string
  readonly onAccepted: () => void
}

export function NewSender({ sender, onAccepted }: Props) {
  const words = useExchangeWords()
  const [name, setName] = useState('')
  const trusting = useTrust()
  return (
    <form
      className="code-form"
      onSubmit={event => {
        event.preventDefault()
        trusting.mutate({ key: sender, name }, { onSuccess: onAccepted })
      }}
    >
      <p>{words.compare}</p>
      <TextInput
        label={words.name}
        description={words.nameExample}
        value={name}
        maxLength={80}
        required
        onChange={event => setName(event.currentTarget.value)}
      />
      {trusting.error && <Failure error={trusting.error} />}
      <Button type="submit" loading={trusting.isPending} disabled={name.trim() === ''}>
        {words.trust}
      </Button>
    </form>
  )
}
