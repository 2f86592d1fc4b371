/** Training classes by their addresses: the list, a new one, one with its walls and its papers, and wrong keys. */
import '../codes/codes.css'
import './training.css'
import { Route, Switch } from 'wouter'
import { Nowhere } from '../Nowhere.tsx'
import { ChangePage } from './ChangePage.tsx'
import { ClassesPage } from './ClassesPage.tsx'
import { ClassPage } from './ClassPage.tsx'
import { ImportClassPage } from './exchange/ImportClassPage.tsx'
import { KeysPage } from './keys/KeysPage.tsx'
import { NewClassPage } from './NewClassPage.tsx'
import { PaperInPage } from './paperIn/PaperInPage.tsx'
import { ItemsPage } from './wall/ItemsPage.tsx'
import { WallPage } from './wall/WallPage.tsx'

export const TrainingScreen = () => (
  <Switch>
    <Route path="/training">
      <ClassesPage />
    </Route>
    <Route path="/training/new">
      <NewClassPage />
    </Route>
    <Route path="/training/import">
      <ImportClassPage />
    </Route>
    <Route path="/training/keys">
      <KeysPage />
    </Route>
    <Route path="/training/:id">{({ id }) => <ClassPage key={id} id={id} />}</Route>
    <Route path="/training/:id/change">{({ id }) => <ChangePage key={id} id={id} />}</Route>
    <Route path="/training/:id/wall">{({ id }) => <WallPage key={id} id={id} />}</Route>
    <Route path="/training/:id/items">{({ id }) => <ItemsPage key={id} id={id} />}</Route>
    <Route path="/training/:id/paper">{({ id }) => <PaperInPage key={id} id={id} />}</Route>
    <Route>
      <Nowhere />
    </Route>
  </Switch>
)
