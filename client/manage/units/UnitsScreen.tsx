/** The screens of units, by their addresses. */
import './units.css'
import { Route, Switch } from 'wouter'
import { ImportPage } from './ImportPage.tsx'
import { NewUnitPage } from './NewUnitPage.tsx'
import { UnitPage } from './UnitPage.tsx'
import { UnitsPage } from './UnitsPage.tsx'

export const UnitsScreen = () => (
  <Switch>
    <Route path="/units">
      <UnitsPage />
    </Route>
    <Route path="/units/new">
      <NewUnitPage />
    </Route>
    <Route path="/units/import">
      <ImportPage />
    </Route>
    <Route path="/units/:id">{({ id }) => <UnitPage key={id} id={id} />}</Route>
  </Switch>
)
