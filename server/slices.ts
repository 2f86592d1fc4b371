/** Long work in slices, so that whoever asks meanwhile is answered in between. */
import { setImmediate } from 'node:timers/promises'

/** In milliseconds. */
const longest = 10

/** The same items; between some of them everybody else has a turn. */
export async function* inSlices<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  let since = performance.now()
  for (const item of items) {
    yield item
    if (performance.now() - since < longest) continue
    await setImmediate()
    since = performance.now()
  }
}
