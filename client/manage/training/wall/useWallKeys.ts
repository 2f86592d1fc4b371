/** The keys of a wall: out of it, and from one thing to the next, as presenters press them too. */
import { useEffect } from 'react'

interface Ways {
  readonly leave: () => void
  readonly next?: () => void
  readonly previous?: () => void
}

const forward = new Set(['ArrowRight', 'ArrowDown', 'PageDown', ' '])
const backward = new Set(['ArrowLeft', 'ArrowUp', 'PageUp'])

/** Keys that mean something where they are pressed. */
const isTaken = ({ target, key }: KeyboardEvent) =>
  target instanceof HTMLElement &&
  (target.matches('select, input') || (key === ' ' && target.matches('a, button')))

export function useWallKeys({ leave, next, previous }: Ways): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') return leave()
      if (isTaken(event) || event.altKey || event.ctrlKey || event.metaKey) return
      const way = forward.has(event.key) ? next : backward.has(event.key) ? previous : undefined
      if (!way) return
      event.preventDefault()
      way()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [leave, next, previous])
}
