/** Where a unit lies and whether it still stands, for acts that name one in their body. */
import { asc, eq } from 'drizzle-orm'
import { type Scope, within } from '../access/subject.ts'
import { today } from '../ingest/day.ts'
import { Problem } from '../problem.ts'
import { isWithin, never } from '../units/span.ts'
import type { Database } from './database.ts'

/**
 * Makes sure that something may be made in a unit.
 *
 * @throws Problem `thing.notFound` where there is no such unit, or it lies outside
 */
export async function checkPlace({ tables: { units }, read }: Database, unit: string, scope: Scope) {
  const [place] = await read.select({ path: units.path }).from(units).where(eq(units.id, unit))
  if (!place || !within({ ...scope, owner: null }, place)) throw new Problem('thing.notFound')
}

/**
 * Makes sure that answers may come to a unit, of which the root is always one.
 *
 * @param from - `later`: what is made may wait for the unit to begin
 * @param on - the day on which they come
 * @throws Problem `unit.over`, `unit.notInForce`
 */
export async function checkStanding(
  { tables: { unitStates }, read }: Database,
  unit: string,
  from: 'now' | 'later',
  on = today(),
) {
  const states = await read
    .select()
    .from(unitStates)
    .where(eq(unitStates.unit, unit))
    .orderBy(asc(unitStates.validFrom))
  const last = states.at(-1)
  if (!last) return
  if ((last.validUntil ?? never) < on)
    throw new Problem('unit.over', { unit: last.name, on: last.validUntil ?? '' })
  if (from === 'now' && !states.some(state => isWithin(state, on)))
    throw new Problem('unit.notInForce', { unit: last.name, on })
}
