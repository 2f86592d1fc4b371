/** Lets only so many through at a time; the others wait for their turn. */

export function openGate(most: number) {
  let inside = 0
  const waiting: (() => void)[] = []
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    // Whoever leaves hands the place on, so that nobody new gets in between.
    if (inside < most) inside += 1
    else await new Promise<void>(resolve => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else inside -= 1
    }
  }
}
