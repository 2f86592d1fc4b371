/** Whether something folded is open: it closes at Escape, at a touch elsewhere, and when the screen changes. */
import { useClickOutside, useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import { useLocation } from 'wouter'

export function useUnfolded() {
  const [location] = useLocation()
  const [openAt, setOpenAt] = useState<string | null>(null)
  const close = () => setOpenAt(null)
  useHotkeys([['Escape', close]], [])
  const ref = useClickOutside<HTMLDivElement>(close)
  const unfolded = openAt === location
  return { ref, unfolded, toggle: () => setOpenAt(unfolded ? null : location) }
}
