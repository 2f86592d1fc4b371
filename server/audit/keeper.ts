/** Writes the anchor anew whenever the audit has grown: every minute, and when the server ends. */
import type { Log } from '../log.ts'
import type { Database } from '../store/database.ts'
import type { AnchorFile } from './anchor.ts'
import { type Reach, reachOf } from './comparison.ts'

export interface Keeper {
  /** Writes the anchor, where there is something new. */
  readonly save: () => Promise<void>
  /** Saves for the last time. */
  readonly close: () => Promise<void>
}

const minute = 60_000

const writeAnchor = (file: AnchorFile, reach: Reach) =>
  file.write({ ...reach, writtenAt: new Date().toISOString() })

/** Writes down how far the database has come. */
export const saveAnchor = async (database: Database, file: AnchorFile): Promise<void> =>
  writeAnchor(file, await reachOf(database))

/** @param log - where it is said when the anchor could not be written; the server goes on */
export function openKeeper(database: Database, file: AnchorFile, log: Pick<Log, 'failure'>): Keeper {
  let written: string | null = null
  let turn = Promise.resolve()
  const write = async () => {
    const reach = await reachOf(database)
    if (reach.hash === written) return
    await writeAnchor(file, reach)
    written = reach.hash
  }
  const save = () => {
    turn = turn.then(write).catch((error: unknown) => {
      log.failure('anchor', error instanceof Error ? error : new Error(String(error)))
    })
    return turn
  }
  const clock = setInterval(() => void save(), minute).unref()
  return {
    save,
    async close() {
      clearInterval(clock)
      await save()
    },
  }
}
