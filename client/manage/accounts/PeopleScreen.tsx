/** The screens of people, by their addresses. */
import './accounts.css'
import { Route, Switch } from 'wouter'
import { Nowhere } from '../Nowhere.tsx'
import { InvitePage } from './InvitePage.tsx'
import { PeoplePage } from './PeoplePage.tsx'
import { PersonPage } from './PersonPage.tsx'

export const PeopleScreen = () => (
  <Switch>
    <Route path="/people">
      <PeoplePage />
    </Route>
    <Route path="/people/invite">
      <InvitePage />
    </Route>
    <Route path="/people/:id">{({ id }) => <PersonPage key={id} id={id} />}</Route>
    <Route>
      <Nowhere />
    </Route>
  </Switch>
)
