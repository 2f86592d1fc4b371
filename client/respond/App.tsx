/** The respondent's page: the list of open surveys at `/`, one survey at `/s/{slug}`, and what has an address of its own. */
import { type ComponentType, lazy, Suspense, useState } from 'react'
import { addressIn, decoded, languageOf } from '../parts/address.ts'
import { type Language, LanguageContext } from '../words/words.ts'
import { type Entry, enter } from './entry.ts'
import { ListPage } from './ListPage.tsx'
import { SurveyPage } from './SurveyPage.tsx'

interface PageProperties {
  readonly onLanguage: (language: Language) => void
  readonly onEnter: (survey: string, entry: Entry) => void
  readonly onTraining: (code: string) => void
}

/** The way in by a code, a test of a training class, a paired tablet. */
const ownPages: Readonly<Record<string, ComponentType<PageProperties>>> = {
  '/c': lazy(() => import('./codes/CodePage.tsx')),
  '/t': lazy(() => import('./training/TrainingPage.tsx')),
  '/kiosk': lazy(() => import('./codes/KioskPage.tsx')),
}

const slugIn = (path: string) => /^\/s\/([^/]+)\/?$/.exec(path)?.[1] ?? null

export function App() {
  const [language, setLanguage] = useState<Language>(() => languageOf(location.href))
  const [path, setPath] = useState(location.pathname)
  const slug = slugIn(path)
  const OwnPage = ownPages[path]
  const go = (to: string, hash = '') => {
    history.replaceState(null, '', addressIn(language, to) + hash)
    setPath(to)
  }
  const open = (survey: string, entry: Entry) => {
    enter(survey, entry)
    go(`/s/${encodeURIComponent(survey)}`)
  }
  const train = (code: string) => go('/t', `#${code}`)
  return (
    <LanguageContext value={language}>
      <Suspense fallback={null}>
        {OwnPage && <OwnPage onLanguage={setLanguage} onEnter={open} onTraining={train} />}
        {slug !== null && <SurveyPage slug={decoded(slug)} onLanguage={setLanguage} />}
        {slug === null && !OwnPage && <ListPage onLanguage={setLanguage} />}
      </Suspense>
    </LanguageContext>
  )
}
