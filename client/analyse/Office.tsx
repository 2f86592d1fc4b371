/** The office: its frame, its language, and which screen an address shows. */
import { Anchor, Button, Container, Group } from '@mantine/core'
import { useEffect, useState } from 'react'
import { Link, Route, Router, Switch } from 'wouter'
import { type Language, LanguageContext, languageNames } from '../words/words.ts'
import { ReportPage } from './ReportPage.tsx'
import { SurveysPage } from './SurveysPage.tsx'

const key = 'language'

export function Office() {
  const [language, setLanguage] = useState<Language>(localStorage.getItem(key) === 'en' ? 'en' : 'vi')
  const other = language === 'vi' ? 'en' : 'vi'
  useEffect(() => {
    document.documentElement.lang = language
    localStorage.setItem(key, language)
  }, [language])
  return (
    <LanguageContext value={language}>
      <Router base="/office">
        <header className="top">
          <Container size="xl">
            <Group justify="space-between">
              <Anchor component={Link} href="/" className="brand">
                Cân Bằng
              </Anchor>
              <Button variant="subtle" lang={other} onClick={() => setLanguage(other)}>
                {languageNames[other]}
              </Button>
            </Group>
          </Container>
        </header>
        <Container size="xl" component="main">
          <Switch>
            <Route path="/surveys/:slug">{({ slug }) => <ReportPage slug={slug} />}</Route>
            <Route>
              <SurveysPage />
            </Route>
          </Switch>
        </Container>
      </Router>
    </LanguageContext>
  )
}
