/** The summary of what needs another look: it takes the focus as it appears, and each line leads to its question. */
import { useEffect, useRef } from 'react'
import { useWords } from '../words/words.ts'
import { type Fault, goTo } from './fault.ts'

export function Faults({ faults }: { readonly faults: readonly Fault[] }) {
  const words = useWords()
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    summary.current?.focus()
  }, [])
  return (
    <div className="notice warning" role="alert" tabIndex={-1} ref={summary}>
      <h2>{words.errorsTitle(faults.length)}</h2>
      <ul>
        {faults.map(fault => (
          <li key={fault.question.id}>
            <a
              href={`#${fault.question.id}`}
              onClick={event => {
                event.preventDefault()
                goTo(fault)
              }}
            >
              {fault.title}
            </a>
            <span>{fault.sentence}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
