/** Something to know that is not a question: a wait, a failure, good news. */
import type { ReactNode } from 'react'

interface Properties {
  readonly children: ReactNode
  readonly tone?: 'calm' | 'good' | 'warning'
}

export function Notice({ children, tone = 'calm' }: Properties) {
  return <output className={`notice ${tone}`}>{children}</output>
}
