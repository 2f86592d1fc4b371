/** A long list a part at a time: what stands on the screen now, and what brings the next. */
import { useState } from 'react'

const size = 50

interface Parts<Item> {
  readonly shown: readonly Item[]
  /** How many are not on the screen yet. */
  readonly rest: number
  readonly more: () => void
}

export function useParts<Item>(items: readonly Item[]): Parts<Item> {
  const [most, setMost] = useState(size)
  return {
    shown: items.slice(0, most),
    rest: Math.max(0, items.length - most),
    more: () => setMost(most + size),
  }
}
