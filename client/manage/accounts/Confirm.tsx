/** Asks before something is done, and says what will happen. */
import { Button } from '@mantine/core'
import { useId } from 'react'
import { usePeopleChange } from './people.ts'
import { usePeopleWords } from './peopleWords.ts'
import { Refusal } from './Refusal.tsx'
import { useModal } from '../../parts/useModal.ts'

/** What is about to be done. */
export interface Intent {
  readonly title: string
  readonly lead: string
  /** What the button says. */
  readonly act: string
  readonly change: () => Promise<unknown>
}

interface Props {
  readonly intent: Intent
  readonly onDone: () => void
  readonly onCancel: () => void
}

export function Confirm({ intent, onDone, onCancel }: Props) {
  const words = usePeopleWords()
  const [title, lead] = [useId(), useId()]
  const dialog = useModal()
  const changing = usePeopleChange(intent.change)
  return (
    <dialog
      ref={dialog}
      className="dialog confirm"
      aria-labelledby={title}
      aria-describedby={lead}
      onCancel={event => {
        event.preventDefault()
        onCancel()
      }}
    >
      <h2 id={title}>{intent.title}</h2>
      <p id={lead}>{intent.lead}</p>
      {changing.error && <Refusal error={changing.error} />}
      <div className="acts">
        <Button
          loading={changing.isPending}
          onClick={() => changing.mutate(undefined, { onSuccess: onDone })}
        >
          {intent.act}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </dialog>
  )
}
