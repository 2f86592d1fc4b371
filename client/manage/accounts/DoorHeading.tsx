/** The heading of a step at the door: the reader's place moves to it, unless the page has only just opened. */
import { type ReactNode, useEffect, useRef } from 'react'

interface Props {
  readonly children: ReactNode
  readonly quiet?: boolean
  readonly id?: string
}

export function DoorHeading({ children, quiet = false, id }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!quiet) heading.current?.focus()
  }, [quiet])
  return (
    <h1 ref={heading} tabIndex={-1} id={id}>
      {children}
    </h1>
  )
}
