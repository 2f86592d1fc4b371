/** Hands batches to the thread that writes to SQLite, and starts another should it die. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { packageRoot } from '../packageRoot.ts'
import type { Done, Task } from './sqliteThread.ts'
import { Unavailable } from '../store/unavailable.ts'
import type { Writer } from './writer.ts'

/** The built file even where this runs from its source: a thread of Node 20 cannot run TypeScript. */
const thread = join(packageRoot, 'build/server/ingest/sqliteThread.js')

/** @throws Unavailable when the thread dies before it answers */
const answerOf = (worker: Worker, task: Task) =>
  new Promise<Done>((resolve, reject) => {
    const settle = () => worker.off('message', answered).off('error', died).off('exit', died)
    const answered = (done: Done) => {
      settle()
      resolve(done)
    }
    const died = (cause: unknown) => {
      settle()
      reject(new Unavailable('THREAD', { cause }))
    }
    worker.on('message', answered).on('error', died).on('exit', died).postMessage(task, [])
  })

export function openSqliteWriter(path: string): Writer {
  let worker: Worker | null = null
  const start = () => {
    const started = new Worker(thread, { workerData: path })
    // Heard here as well, so that a thread which dies between two tasks does not take the server along.
    started.on('error', () => undefined)
    started.on('exit', () => {
      if (worker === started) worker = null
    })
    return started
  }

  /** One task after the other, so that the next answer always belongs to the task under way. */
  let turn: Promise<unknown> = Promise.resolve()
  const perform = (task: Task) => {
    const done = turn.then(() => answerOf((worker ??= start()), task))
    turn = done.catch(() => undefined)
    return done
  }

  const stored = async (task: Task) => {
    const done = await perform(task)
    if (done.kind === 'stored') return done.stored
    throw Object.assign(new Error(done.message), { code: done.code })
  }

  return {
    lanes: 1,
    write: responses => stored({ kind: 'write', responses }),
    async probe() {
      await stored({ kind: 'probe' })
    },
    async close() {
      await turn
      if (worker) await stored({ kind: 'close' })
    },
  }
}
