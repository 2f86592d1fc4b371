/** Hands orders for reports to the thread that makes them. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { packageRoot } from '../packageRoot.ts'
import { toldProblem } from '../problem.ts'
import type { Delivery, Order } from './reportThread.ts'

/** The built file even where this runs from its source: a thread of Node 20 cannot run TypeScript. */
const thread = join(packageRoot, 'build/server/report/reportThread.js')

export interface Reporter {
  /**
   * @returns the report in the form that was ordered
   * @throws Problem `survey.notFound`, `report.unknownVariable`, `report.filter`, `report.invalid`,
   *   `report.tooWide`
   */
  readonly make: (order: Order) => Promise<Uint8Array<ArrayBuffer>>
  readonly close: () => Promise<void>
}

interface Waiting {
  readonly resolve: (bytes: Uint8Array<ArrayBuffer>) => void
  readonly reject: (error: unknown) => void
}

/** @param url - of the database, which the thread reads by connections of its own */
export function openReporter(url: string): Reporter {
  let worker: Worker | null = null
  let orders = 0
  const waiting = new Map<number, Waiting>()

  const start = () => {
    const started = new Worker(thread, { workerData: url })
    started.on('message', ({ id, delivery }: { id: number; delivery: Delivery }) => {
      const { resolve, reject } = waiting.get(id) ?? {}
      waiting.delete(id)
      if (delivery.kind === 'made') resolve?.(delivery.bytes)
      else
        reject?.(delivery.kind === 'problem' ? toldProblem(delivery.code, delivery.details) : delivery.error)
    })
    const died = (cause: unknown) => {
      if (worker === started) worker = null
      for (const { reject } of waiting.values()) reject(new Error('the report thread ended', { cause }))
      waiting.clear()
    }
    started.on('error', died).on('exit', died)
    // It keeps nobody from ending: whatever it does can be done again.
    started.unref()
    return started
  }

  return {
    make: order =>
      new Promise((resolve, reject) => {
        worker ??= start()
        orders += 1
        waiting.set(orders, { resolve, reject })
        worker.postMessage({ id: orders, order }, [])
      }),
    async close() {
      await worker?.terminate()
    },
  }
}
