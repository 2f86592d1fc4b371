/** Hands orders for papers, one after the other, to the thread that sets them. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { packageRoot } from '../packageRoot.ts'
import { Problem } from '../problem.ts'
import type { Paper, Printed } from './paper.ts'

/** The built file even where this runs from its source: a thread of Node 20 cannot run TypeScript. */
const thread = join(packageRoot, 'build/server/documents/pressThread.js')

export interface Press {
  /**
   * @param signal - whether somebody still waits for it
   * @throws Problem `document.busy` where too many wait already, `document.left` where nobody waits any more
   */
  readonly print: (paper: Paper, signal?: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>
}

interface Order {
  readonly paper: Paper
  readonly resolve: (bytes: Uint8Array<ArrayBuffer>) => void
  readonly reject: (error: unknown) => void
}

/** Orders that may wait; each takes at most seconds. */
const most = 20

/** How long, in milliseconds, one may take, and how long a thread without orders is kept. */
const patience = { order: 60_000, idle: 120_000 }

export function openPress(limit = most): Press {
  const waiting: Order[] = []
  let worker: Worker | null = null
  let current: Order | null = null
  let clock: NodeJS.Timeout | undefined

  const end = (cause?: unknown) => {
    clearTimeout(clock)
    const [order, ended] = [current, worker]
    worker = current = null
    void ended?.terminate()
    order?.reject(new Error('the press ended', { cause }))
  }
  const wind = (milliseconds: number) => {
    clearTimeout(clock)
    clock = setTimeout(() => {
      end()
      next()
    }, milliseconds).unref()
  }
  const start = () => {
    const started = new Worker(thread)
    started.on('message', (printed: Printed) => {
      const order = current
      current = null
      if (printed.kind === 'paper') order?.resolve(printed.bytes)
      else order?.reject(printed.error)
      wind(patience.idle)
      next()
    })
    const died = (cause: unknown) => {
      if (worker !== started) return
      end(cause)
      next()
    }
    started.on('error', died).on('exit', died)
    // It keeps nobody from ending: whatever it does can be done again.
    started.unref()
    return started
  }
  const next = () => {
    if (current !== null) return
    const order = waiting.shift()
    if (!order) return
    current = order
    worker ??= start()
    wind(patience.order)
    worker.postMessage(order.paper, [])
  }

  return {
    print: (paper, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) throw new Problem('document.left')
        if (waiting.length >= limit) throw new Problem('document.busy')
        const order = { paper, resolve, reject }
        waiting.push(order)
        signal?.addEventListener('abort', () => {
          const place = waiting.indexOf(order)
          if (place >= 0) waiting.splice(place, 1)
          reject(new Problem('document.left'))
        })
        next()
      }),
  }
}
