/** Small writes of a whole room at once: what comes within a moment goes into one transaction, so that the disk syncs once for all. */
import { setTimeout as sleep } from 'node:timers/promises'
import { Problem } from '../problem.ts'
import type { Database, Writer } from './database.ts'

type Write = Database['write']

interface Waiting {
  /** @returns what tells the one who waits, once it can no longer be lost */
  readonly run: (tx: Writer) => Promise<() => void>
  readonly alone: () => Promise<void>
}

/** So many at most hold one transaction: the others who write wait that long. */
const most = 50

/**
 * Milliseconds in which others may join. SQLite holds the thread up while the disk syncs, so that nobody could join a
 * transaction that is not waited for.
 */
const moment = 10

function waitingFor<Result>(
  write: Write,
  work: (tx: Writer) => Promise<Result>,
  resolve: (result: Result) => void,
  reject: (error: unknown) => void,
): Waiting {
  return {
    run: tx =>
      work(tx).then(
        result => () => resolve(result),
        (error: unknown) => {
          if (error instanceof Problem) return () => reject(error)
          throw error
        },
      ),
    alone: () => write(work).then(resolve, reject),
  }
}

/**
 * PostgreSQL, where many write at the same time, does so by itself.
 *
 * @returns a `write` whose work throws a Problem only before it has written anything, and may be run again: where one
 *   fails otherwise, each of its transaction is tried once more by itself
 */
export function openTogether({ kind, write }: Pick<Database, 'kind' | 'write'>): Write {
  if (kind === 'postgres') return write
  const waiting: Waiting[] = []
  let isBusy = false

  async function writeSome(some: readonly Waiting[]) {
    try {
      const told = await write(async tx => {
        const done: (() => void)[] = []
        for (const { run } of some) done.push(await run(tx))
        return done
      })
      for (const tell of told) tell()
    } catch {
      for (const { alone } of some) await alone()
    }
  }

  async function empty() {
    isBusy = true
    while (waiting.length > 0) {
      await sleep(moment)
      await writeSome(waiting.splice(0, most))
    }
    isBusy = false
  }

  return work =>
    new Promise((resolve, reject) => {
      waiting.push(waitingFor(write, work, resolve, reject))
      if (!isBusy) void empty()
    })
}
