/** Hands batches to the thread that writes to SQLite, and starts another should it die. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { packageRoot } from '../packageRoot.ts'
import { Unavailable } from '../store/unavailable.ts'
import type { Done, Task } from './sqliteThread.ts'
import type { Writer } from './writer.ts'

/** The built file even where this runs from its source: a thread of Node 20 cannot run TypeScript. */
const file = join(packageRoot, 'build/server/ingest/sqliteThread.js')

interface Asked {
  readonly resolve: (done: Done) => void
  readonly reject: (error: Unavailable) => void
}

interface Thread {
  /** Tasks are done one after the other, in the order in which they are asked. */
  readonly ask: (task: Task) => Promise<Done>
  readonly dead: () => boolean
}

function startThread(path: string): Thread {
  const worker = new Worker(file, { workerData: path })
  const asked: Asked[] = []
  let dead = false
  const die = (cause: unknown) => {
    dead = true
    for (const { reject } of asked.splice(0)) reject(new Unavailable('THREAD', { cause }))
  }
  worker.on('message', (done: Done) => asked.shift()?.resolve(done))
  worker.on('error', die).on('exit', die)
  return {
    ask: task =>
      new Promise((resolve, reject) => {
        asked.push({ resolve, reject })
        worker.postMessage(task, [])
      }),
    dead: () => dead,
  }
}

export function openSqliteWriter(path: string): Writer {
  let thread: Thread | null = null
  const perform = async (task: Task) => {
    if (!thread || thread.dead()) thread = startThread(path)
    const done = await thread.ask(task)
    if (done.kind === 'stored') return done.stored
    throw Object.assign(new Error(done.message), { code: done.code })
  }

  return {
    // One in the thread's hands and one before its door, so that it never waits for this thread.
    lanes: 2,
    write: responses => perform({ kind: 'write', responses }),
    async probe() {
      await perform({ kind: 'probe' })
    },
    async close() {
      if (thread && !thread.dead()) await perform({ kind: 'close' })
    },
  }
}
