/** The respondent's page: the list of open surveys at `/`, one survey at `/s/{slug}`, the way in by a code at `/c`, a paired tablet at `/kiosk`. */
import { lazy, Suspense, useState } from 'react'
import { addressIn, decoded, languageOf } from '../parts/address.ts'
import { type Language, LanguageContext } from '../words/words.ts'
import { type Entry, enter } from './entry.ts'
import { ListPage } from './ListPage.tsx'
import { SurveyPage } from './SurveyPage.tsx'

const CodePage = lazy(() => import('./codes/CodePage.tsx'))
const KioskPage = lazy(() => import('./codes/KioskPage.tsx'))

const slugIn = (path: string) => /^\/s\/([^/]+)\/?$/.exec(path)?.[1] ?? null

export function App() {
  const [language, setLanguage] = useState<Language>(() => languageOf(location.href))
  const [path, setPath] = useState(location.pathname)
  const slug = slugIn(path)
  const open = (survey: string, entry: Entry) => {
    enter(survey, entry)
    const surveyPath = `/s/${encodeURIComponent(survey)}`
    history.replaceState(null, '', addressIn(language, surveyPath))
    setPath(surveyPath)
  }
  return (
    <LanguageContext value={language}>
      <Suspense fallback={null}>
        {path === '/c' && <CodePage onLanguage={setLanguage} onEnter={open} />}
        {path === '/kiosk' && <KioskPage onLanguage={setLanguage} />}
        {slug !== null && <SurveyPage slug={decoded(slug)} onLanguage={setLanguage} />}
        {slug === null && path !== '/c' && path !== '/kiosk' && <ListPage onLanguage={setLanguage} />}
      </Suspense>
    </LanguageContext>
  )
}
