/** The heading of a step: it takes the focus as it appears, so that everybody knows where they are. */
import { type ReactNode, useEffect, useRef } from 'react'

interface Properties {
  readonly children: ReactNode
  /** The first thing on a freshly opened page leaves the focus alone. */
  readonly quiet?: boolean
}

/** Give it a `key` for each step: a new heading moves the focus, the same one does not. */
export function Heading({ children, quiet = false }: Properties) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    scrollTo(0, 0)
    if (!quiet) heading.current?.focus({ preventScroll: true })
  }, [quiet])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
