/** The heading of a form that has just opened: the reader's place moves to it. */
import type { ReactNode } from 'react'

const focus = (heading: HTMLElement | null) => heading?.focus()

export const FormHeading = ({ children }: { readonly children: ReactNode }) => (
  <h2 tabIndex={-1} ref={focus}>
    {children}
  </h2>
)
