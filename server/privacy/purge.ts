/** Takes responses that were deleted out of the files as well, once after each deletion. */
import { inArray, max } from 'drizzle-orm'
import { removals } from '../audit/removal.ts'
import { record } from '../store/audit.ts'
import type { Database } from '../store/database.ts'
import { reasonOf } from '../store/unavailable.ts'

const purge = 'retention.purge'

/** Whether responses were deleted since the files were last written anew. */
async function isDue({ tables: { audit }, read }: Database): Promise<boolean> {
  const rows = await read
    .select({ action: audit.action, last: max(audit.seq) })
    .from(audit)
    .where(inArray(audit.action, [purge, ...removals]))
    .groupBy(audit.action)
  const lastOf = (wanted: boolean) =>
    Math.max(0, ...rows.filter(({ action }) => (action === purge) === wanted).map(({ last }) => last ?? 0))
  return lastOf(false) > lastOf(true)
}

/** Nobody can write meanwhile, so it is done where something was deleted and not otherwise. */
export async function purgeRemoved(database: Database, actor: string): Promise<void> {
  if (!(await isDue(database))) return
  await database.purge('wholly')
  const { tables, write } = database
  await write(tx => record(tx, tables, { actor, action: purge, subject: 'responses' }))
}

/** What cannot be taken out of the files at once is taken out at night. */
export const purgeSoon = (database: Database): Promise<void> =>
  database.purge('soon').catch((error: unknown) => {
    if (reasonOf(error) === null) throw error
  })
