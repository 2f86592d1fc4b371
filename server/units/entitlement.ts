/** Which changes of units are somebody's to make: by where the units lie today, and where they lay in the period. */
import { root, type Scope, within } from '../access/subject.ts'
import { Problem } from '../problem.ts'
import type { Planted } from '../store/unitTree.ts'
import { nameOf, type State, type Unit } from './unit.ts'

type Paths = Planted['paths']

const reaches = (scope: Scope, paths: Paths, id: string | null): boolean =>
  within(scope, { path: id === null ? root : (paths.get(id) ?? null) })

/** Nobody hangs a unit where they may not act, nor names a successor there. @throws Problem `thing.notFound` */
export function requireReach(scope: Scope, { paths }: Planted, ids: readonly (string | null)[]) {
  if (!ids.every(id => reaches(scope, paths, id))) throw new Problem('thing.notFound')
}

/**
 * What a unit was in a period is told by those who act on the unit that was above it then. Whose own unit it is may
 * say what it was called, since what it hangs under lies above what they may change.
 *
 * @param period - what it was; `undefined`: nothing is told of those days yet
 * @param parent - what it is to hang under
 * @throws Problem `thing.notFound`, `unit.periodElsewhere`
 */
export function requirePeriod(
  scope: Scope,
  { tree, paths }: Planted,
  unit: Unit,
  period: State | undefined,
  parent: string | null,
) {
  const moved = period?.parent !== parent
  if (moved && !reaches(scope, paths, parent)) throw new Problem('thing.notFound')
  if (period === undefined || reaches(scope, paths, period.parent)) return
  const own = scope.paths.includes(paths.get(unit.id) ?? '')
  if (own && !moved) return
  const above = tree.get(period.parent ?? '')
  throw new Problem('unit.periodElsewhere', {
    unit: nameOf(unit),
    parent: above ? nameOf(above) : '/',
    from: period.validFrom,
  })
}

/**
 * Answers name their place by its code: one that another unit has, or had, is taken by those who act on that unit.
 *
 * @throws Problem `unit.codeElsewhere`
 */
export function requireCode(
  scope: Scope,
  { tree, paths }: Planted,
  unit: Unit,
  { code, name }: Pick<State, 'code' | 'name'>,
) {
  const holds = ({ states }: Unit) => states.some(state => state.code === code)
  if (holds(unit)) return
  const other = [...tree.values()].find(one => holds(one) && !reaches(scope, paths, one.id))
  if (other) throw new Problem('unit.codeElsewhere', { unit: name, code, other: nameOf(other) })
}
