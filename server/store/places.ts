/** Where a unit lies, for acts that name one in their body. */
import { eq } from 'drizzle-orm'
import { type Scope, within } from '../access/subject.ts'
import { Problem } from '../problem.ts'
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
