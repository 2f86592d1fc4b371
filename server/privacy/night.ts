/** Deletes what is due once a day: in the small hours, and soon after a start, for servers that sleep at night. */
import type { Log } from '../log.ts'
import type { Database } from '../store/database.ts'
import { applyRetention } from './retention.ts'

export interface Night {
  readonly close: () => void
}

const hour = 3_600_000
const soon = hour / 6
/** Three o'clock in Việt Nam, in UTC. */
const at = 20

/** Milliseconds until the next night. */
export function untilNight(now: Date): number {
  const next = new Date(now)
  next.setUTCHours(at, 0, 0, 0)
  const wait = next.getTime() - now.getTime()
  return wait > 0 ? wait : wait + 24 * hour
}

/** @param log - where it is said when something could not be deleted; the next night tries again */
export function openNight(database: Database, log: Pick<Log, 'failure'>): Night {
  let timer: ReturnType<typeof setTimeout>
  const sleep = (wait: number) => {
    timer = setTimeout(() => void work(), wait).unref()
  }
  const work = async () => {
    try {
      await applyRetention(database, 'server')
    } catch (error) {
      log.failure('retention', error instanceof Error ? error : new Error(String(error)))
    }
    sleep(untilNight(new Date()))
  }
  sleep(soon)
  return { close: () => clearTimeout(timer) }
}
