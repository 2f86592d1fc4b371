/** Renews where units hang when a day begins in Việt Nam: a move that was dated ahead holds from then on. */
import { today } from '../ingest/day.ts'
import type { Log } from '../log.ts'
import type { Database } from '../store/database.ts'
import { renewPaths } from '../store/unitTree.ts'

const minute = 60_000

export interface Daybreak {
  readonly close: () => void
}

/**
 * Looks at the clock every minute, so that a machine that slept through midnight notices when it wakes.
 *
 * @param day - for which they were renewed last
 * @param log - where it is said when they could not be renewed; the next minute tries again
 */
export function openDaybreak(database: Database, day: string, log: Pick<Log, 'failure'>): Daybreak {
  let renewed = day
  const look = async () => {
    const before = renewed
    if (today() === before) return
    renewed = today()
    try {
      await renewPaths(database, renewed)
    } catch (error) {
      renewed = before
      log.failure('daybreak', error instanceof Error ? error : new Error(String(error)))
    }
  }
  const timer = setInterval(() => void look(), minute).unref()
  return { close: () => clearInterval(timer) }
}
