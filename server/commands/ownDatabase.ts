/** The database of the settings, for a command that may write to it: never behind its anchor, and anchored anew at the end. */
import { standingOf } from '../audit/hold.ts'
import { saveAnchor } from '../audit/keeper.ts'
import { openOwnDatabase } from '../opening.ts'
import { readSettings, type Settings } from '../settings.ts'
import type { Database } from '../store/database.ts'

/** @throws Problem `store.behind`, before anything is written */
export async function withOwnDatabase(
  work: (database: Database, settings: Settings) => Promise<void>,
): Promise<void> {
  const settings = readSettings()
  const { database, anchors } = await openOwnDatabase(settings)
  try {
    const standing = await standingOf(database, anchors)
    if (standing.kind === 'behind') throw standing.problem
    await work(database, settings)
    await saveAnchor(database, anchors)
  } finally {
    await database.close()
  }
}
