/** Over a screen whose session has ended: what is typed there stays, and goes on once somebody is signed in again. */
import type { Me } from '../me.ts'
import { Door } from './Door.tsx'
import { useDoorWords } from './doorWords.ts'
import { useModal } from '../../parts/useModal.ts'

export function Ended({ me }: { readonly me: Me | null }) {
  const words = useDoorWords()
  const dialog = useModal()
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby="ended"
      onCancel={event => event.preventDefault()}
    >
      <Door me={me} title={words.ended} lead={words.endedLead} id="ended" />
    </dialog>
  )
}
