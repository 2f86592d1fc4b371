/** The screens of surveys, by their addresses. */
import { Route, Switch } from 'wouter'
import { Nowhere } from '../manage/Nowhere.tsx'
import { ReportPage } from './ReportPage.tsx'
import { SurveysPage } from './SurveysPage.tsx'

export const SurveysScreen = () => (
  <Switch>
    <Route path="/">
      <SurveysPage />
    </Route>
    <Route path="/surveys/:slug">{({ slug }) => <ReportPage key={slug} slug={slug} />}</Route>
    <Route>
      <Nowhere />
    </Route>
  </Switch>
)
