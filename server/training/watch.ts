/** Tells those who watch something how it is, whenever that has changed: it is looked at once for all of them. */

export interface Watcher {
  readonly tell: (text: string) => void
  /** It cannot be looked at any more. */
  readonly stop: () => void
}

export interface Watch {
  /** @returns what ends it */
  readonly join: (id: string, watcher: Watcher) => () => void
}

interface Watched {
  readonly watchers: Set<Watcher>
  /** What was told last; `null`: nothing yet. */
  last: string | null
}

/**
 * @param look - how something is now
 * @param every - milliseconds from one look to the next, while somebody watches
 */
export function openWatch(look: (id: string) => Promise<unknown>, every: number): Watch {
  const open = new Map<string, Watched>()

  async function lookAt(id: string, watched: Watched): Promise<void> {
    const { watchers } = watched
    if (watchers.size === 0) return void open.delete(id)
    try {
      const text = JSON.stringify(await look(id))
      if (text !== watched.last) for (const { tell } of watchers) tell(text)
      watched.last = text
    } catch {
      // They come again, and are told then what is wrong.
      for (const { stop } of watchers) stop()
    }
    setTimeout(() => void lookAt(id, watched), every).unref()
  }

  return {
    join(id, watcher) {
      const watched = open.get(id) ?? { watchers: new Set(), last: null }
      watched.watchers.add(watcher)
      if (watched.last !== null) watcher.tell(watched.last)
      if (!open.has(id)) {
        open.set(id, watched)
        void lookAt(id, watched)
      }
      return () => void watched.watchers.delete(watcher)
    },
  }
}
