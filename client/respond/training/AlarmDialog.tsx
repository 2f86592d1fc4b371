/** A question that has to be answered before the test goes on. It takes the focus as it appears; the browser gives it back. */
import { type ReactNode, useId } from 'react'
import { useModal } from '../../parts/useModal.ts'

interface Properties {
  readonly title: string
  readonly text: string
  readonly onCancel: () => void
  /** Two buttons of equal weight. */
  readonly children: ReactNode
}

export function AlarmDialog({ title, text, onCancel, children }: Properties) {
  const [titleId, textId] = [useId(), useId()]
  const dialog = useModal()
  return (
    <dialog
      className="alarm"
      ref={dialog}
      role="alertdialog"
      aria-labelledby={titleId}
      aria-describedby={textId}
      onCancel={event => {
        event.preventDefault()
        onCancel()
      }}
    >
      <h2 id={titleId}>{title}</h2>
      <p id={textId}>{text}</p>
      <div className="pair">{children}</div>
    </dialog>
  )
}
