/** What is around every page: the mark, the way to the other language, and the place for the content. */
import { type ReactNode, useEffect } from 'react'
import { addressIn } from './address.ts'
import { type Language, languageNames, useLanguage, useWords } from '../words/words.ts'

interface Properties {
  readonly children: ReactNode
  /** The bar at the foot that never scrolls away. */
  readonly bar?: ReactNode
  /** A second thing at the top, beside the language. */
  readonly aside?: ReactNode
  /** Absent while the page itself asks for the language. */
  readonly onLanguage?: ((language: Language) => void) | undefined
}

export function Frame({ children, bar, aside, onLanguage }: Properties) {
  const language = useLanguage()
  const words = useWords()
  const other = language === 'vi' ? 'en' : 'vi'
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <header className="top">
        <a className="brand" href={addressIn(language, '/')}>
          <svg viewBox="0 0 32 32" aria-hidden="true">
            <rect width="32" height="32" rx="8" fill="currentColor" />
            <path d="M9 12.5h14M9 19.5h14" stroke="#fffdf8" strokeWidth="3.5" strokeLinecap="round" />
          </svg>
          <span>{words.brand}</span>
        </a>
        {aside}
        {onLanguage && (
          <button type="button" className="plain" lang={other} onClick={() => onLanguage(other)}>
            {languageNames[other]}
          </button>
        )}
      </header>
      <main className="content" id="content" tabIndex={-1}>
        {children}
      </main>
      {bar}
    </div>
  )
}
