/** What is around every screen of the office: the mark, what stands beside it, and the place for the content. */
import { type ReactNode, useEffect, useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { useOfficeWords } from '../analyse/words/words.ts'

interface Props {
  readonly children: ReactNode
  /** Beside the mark. */
  readonly aside: ReactNode
  /** Under the mark, across the page. */
  readonly below?: ReactNode
}

export function Frame({ children, aside, below }: Props) {
  const words = useOfficeWords()
  const [location] = useLocation()
  const main = useRef<HTMLElement>(null)
  const before = useRef(location)
  // The reader's place moves to the screen whenever that changes.
  useEffect(() => {
    if (before.current === location) return
    before.current = location
    main.current?.focus()
    scrollTo(0, 0)
  }, [location])
  return (
    <>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <header className="top">
        <div className="frame">
          <Link href="/" className="brand">
            <svg viewBox="0 0 32 32" aria-hidden="true">
              <rect width="32" height="32" rx="8" fill="currentColor" />
              <path d="M9 12.5h14M9 19.5h14" stroke="#fffdf8" strokeWidth="3.5" strokeLinecap="round" />
            </svg>
            Cân Bằng <span className="quiet">{words.office}</span>
          </Link>
          {aside}
        </div>
        {below}
      </header>
      <main id="content" tabIndex={-1} ref={main} className="frame">
        {children}
      </main>
    </>
  )
}
