/** Lets only so many through at a time; some others wait for their turn, and whoever comes on top of them may not. */
import { Problem } from '../problem.ts'

/**
 * @param most - inside at a time
 * @param queue - waiting at a time; one more is told Problem `server.busy`
 */
export function openGate(most: number, queue: number) {
  let inside = 0
  const waiting: (() => void)[] = []
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    // Whoever leaves hands the place on, so that nobody new gets in between.
    if (inside < most) inside += 1
    else if (waiting.length < queue) await new Promise<void>(resolve => waiting.push(resolve))
    else throw new Problem('server.busy')
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else inside -= 1
    }
  }
}
