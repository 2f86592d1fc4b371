/** Something that is there on demand: made when it is first opened, and all of them at once for paper. */
import { createContext, type ReactNode, useContext, useState } from 'react'

/** Whether every table of the page is open. */
export const AllOpen = createContext(false)

interface Props {
  /** What it is; `of` says of what, to those who do not see where it stands. */
  readonly label: string
  readonly of: string
  readonly children: () => ReactNode
}

export function More({ label, of, children }: Props) {
  const all = useContext(AllOpen)
  const [own, setOwn] = useState(false)
  return (
    <details
      className="more"
      open={all || own}
      onToggle={event => {
        if (!all) setOwn(event.currentTarget.open)
      }}
    >
      <summary>
        {label}
        <span className="unseen">: {of}</span>
      </summary>
      {(all || own) && children()}
    </details>
  )
}
