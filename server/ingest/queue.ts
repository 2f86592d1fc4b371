/** Responses waiting to be stored: whatever comes in while one commit runs goes into the next. */
import { Problem } from '../problem.ts'
import { reasonOf } from '../store/unavailable.ts'
import type { NewResponse, Outcome, Writer } from './writer.ts'

interface Waiting {
  readonly response: NewResponse
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (error: unknown) => void
}

export interface Queue {
  /** Waiting or under way. */
  readonly length: () => number
  /**
   * Settles once the response can no longer be lost, or cannot be stored for good.
   *
   * @throws Problem `queue.full`, or what the writer throws
   */
  readonly store: (response: NewResponse) => Promise<Outcome>
  /** Makes sure that something could be stored now. @throws what the writer throws */
  readonly probe: () => Promise<void>
  /** Finishes what is in the queue. */
  readonly close: () => Promise<void>
}

/**
 * @param longest - how many may wait; those who come later are asked to come again
 * @param largest - how many go into one commit
 */
export function openQueue(writer: Writer, longest = 5000, largest = 500): Queue {
  let waiting: Waiting[] = []
  let lanes = 0
  const underWay = new Set<string>()

  /** The next batch. Of two responses under one id, the second waits until it can meet the first. */
  const take = () => {
    const batch: Waiting[] = []
    const rest: Waiting[] = []
    for (const one of waiting) {
      const { id } = one.response
      if (batch.length === largest || underWay.has(id)) rest.push(one)
      else {
        batch.push(one)
        underWay.add(id)
      }
    }
    waiting = rest
    return batch
  }

  const commit = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const stored = await writer.write(batch.map(({ response }) => response))
      for (const [place, one] of stored.entries()) batch[place]?.resolve(one)
    } catch (error) {
      // Where one of several cannot be stored, each goes alone, so that it takes none of the others along.
      if (reasonOf(error) !== null || batch.length === 1) for (const { reject } of batch) reject(error)
      else for (const one of batch) await commit([one])
    }
  }

  const run = async (batch: readonly Waiting[]) => {
    lanes += 1
    await commit(batch)
    lanes -= 1
    for (const { response } of batch) underWay.delete(response.id)
    pump()
  }

  const pump = () => {
    while (lanes < writer.lanes) {
      const batch = take()
      if (batch.length === 0) return
      void run(batch)
    }
  }

  const length = () => waiting.length + underWay.size
  return {
    length,
    store: response =>
      new Promise((resolve, reject) => {
        if (waiting.length >= longest) throw new Problem('queue.full')
        waiting.push({ response, resolve, reject })
        // After the requests that have already arrived, so that they share the first commit.
        if (waiting.length === 1) setImmediate(pump)
      }),
    probe: writer.probe,
    async close() {
      while (length() > 0) await new Promise(resolve => setTimeout(resolve, 5))
      await writer.close()
    },
  }
}
