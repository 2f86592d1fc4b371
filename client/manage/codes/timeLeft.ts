/** How long something is still open, kept up to date while it is looked at. */
import { useEffect, useState } from 'react'

const minute = 60_000
const often = 5000

/** @returns hours and minutes, begun ones counted whole; `null` when it is over */
export function useTimeLeft(until: string): { readonly hours: number; readonly minutes: number } | null {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), often)
    return () => clearInterval(timer)
  }, [])
  const left = Math.ceil((Date.parse(until) - now) / minute)
  return left > 0 ? { hours: Math.floor(left / 60), minutes: left % 60 } : null
}
