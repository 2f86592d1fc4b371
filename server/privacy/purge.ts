/** Takes responses that were deleted out of the files as well, once after each deletion. */
import { removals } from '../audit/removal.ts'
import { record } from '../store/audit.ts'
import { lastAction } from '../store/auditTrail.ts'
import type { Database } from '../store/database.ts'
import { reasonOf } from '../store/unavailable.ts'

const purge = 'retention.purge'

/** Whether responses were deleted since the files were last written anew. */
async function isDue(database: Database): Promise<boolean> {
  const last = await lastAction(database, [purge, ...removals])
  return last !== undefined && last !== purge
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
