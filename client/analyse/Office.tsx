/** The office: its frame, its language, and which screen an address shows. */
import { Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Link, Router, useLocation } from 'wouter'
import { screenAt, screens } from '../manage/screens.ts'
import { type Language, LanguageContext, languageNames } from '../words/words.ts'
import { Loading } from './Loading.tsx'
import { officeWordsIn, useOfficeWords } from './words/words.ts'

const key = 'language'

/** The place for a screen; the reader's place moves to it whenever the screen changes. */
function Screen() {
  const words = useOfficeWords()
  const [location] = useLocation()
  const shown = screenAt(location, screens)
  const main = useRef<HTMLElement>(null)
  const before = useRef(location)
  useEffect(() => {
    if (before.current === location) return
    before.current = location
    main.current?.focus()
    scrollTo(0, 0)
  }, [location])
  return (
    <main id="content" tabIndex={-1} ref={main} className="frame">
      <Suspense fallback={<Loading text={words.loading} />}>
        {shown && <shown.Component key={shown.path} />}
      </Suspense>
    </main>
  )
}

export function Office() {
  const [language, setLanguage] = useState<Language>(localStorage.getItem(key) === 'en' ? 'en' : 'vi')
  const words = officeWordsIn(language)
  const other = language === 'vi' ? 'en' : 'vi'
  // Before the screens ask the server, which answers in the language of the page.
  useLayoutEffect(() => {
    document.documentElement.lang = language
    localStorage.setItem(key, language)
  }, [language])
  return (
    <LanguageContext value={language}>
      <Router base="/office">
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
            <button type="button" className="language" lang={other} onClick={() => setLanguage(other)}>
              {languageNames[other]}
            </button>
          </div>
        </header>
        <Screen />
      </Router>
    </LanguageContext>
  )
}
