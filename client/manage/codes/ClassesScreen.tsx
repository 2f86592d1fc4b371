/** Classes: those that are open, and the wall of one. */
import { Route, Switch } from 'wouter'
import { ClassesPage } from './ClassesPage.tsx'
import { WallPage } from './WallPage.tsx'
import './codes.css'

export const ClassesScreen = () => (
  <Switch>
    <Route path="/classes/:id">{({ id }) => <WallPage key={id} id={id} />}</Route>
    <Route>
      <ClassesPage />
    </Route>
  </Switch>
)
