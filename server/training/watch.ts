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
  /** Of the next look. */
  timer?: ReturnType<typeof setTimeout>
}

/**
 * @param look - how something is now
 * @param every - milliseconds from one look to the next, while somebody watches
 */
export function openWatch(look: (id: string) => Promise<unknown>, every: number): Watch {
  const open = new Map<string, Watched>()

  async function lookAt(id: string, watched: Watched) {
    const { watchers } = watched
    try {
      const text = JSON.stringify(await look(id))
      if (text !== watched.last) for (const { tell } of watchers) tell(text)
      watched.last = text
    } catch {
      // They come again, and are told then what is wrong.
      for (const { stop } of watchers) stop()
    }
    if (watchers.size > 0) watched.timer = setTimeout(() => void lookAt(id, watched), every).unref()
  }

  function leave(id: string, watched: Watched, watcher: Watcher) {
    watched.watchers.delete(watcher)
    if (watched.watchers.size > 0) return
    clearTimeout(watched.timer)
    if (open.get(id) === watched) open.delete(id)
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
      return () => leave(id, watched, watcher)
    },
  }
}
