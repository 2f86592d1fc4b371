/** The office: its language, and who may come in. */
import { useLayoutEffect, useState } from 'react'
import { Router } from 'wouter'
import { Gate } from '../manage/Gate.tsx'
import { type Language, LanguageContext, languageNames } from '../words/words.ts'

const key = 'language'

export function Office() {
  const [language, setLanguage] = useState<Language>(localStorage.getItem(key) === 'en' ? 'en' : 'vi')
  const other = language === 'vi' ? 'en' : 'vi'
  // Before the screens ask the server, which answers in the language of the page.
  useLayoutEffect(() => {
    document.documentElement.lang = language
    localStorage.setItem(key, language)
  }, [language])
  return (
    <LanguageContext value={language}>
      <Router base="/office">
        <Gate
          language={
            <button type="button" className="plain" lang={other} onClick={() => setLanguage(other)}>
              {languageNames[other]}
            </button>
          }
        />
      </Router>
    </LanguageContext>
  )
}
