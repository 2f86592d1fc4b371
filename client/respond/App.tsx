/** The respondent's page: the list of open surveys at `/`, one survey at `/s/{slug}`. */
import { useState } from 'react'
import { languageOf } from '../parts/address.ts'
import { type Language, LanguageContext } from '../words/words.ts'
import { ListPage } from './ListPage.tsx'
import { SurveyPage } from './SurveyPage.tsx'

const slugIn = (path: string) => /^\/s\/([^/]+)\/?$/.exec(path)?.[1] ?? null

export function App() {
  const [language, setLanguage] = useState<Language>(() => languageOf(location.href))
  const [slug] = useState(() => slugIn(location.pathname))
  return (
    <LanguageContext value={language}>
      {slug === null ? (
        <ListPage onLanguage={setLanguage} />
      ) : (
        <SurveyPage slug={decodeURIComponent(slug)} onLanguage={setLanguage} />
      )}
    </LanguageContext>
  )
}
