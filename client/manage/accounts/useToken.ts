/** What an address says after its stroke, which never leaves the browser. */
import { useSyncExternalStore } from 'react'

function listen(onChange: () => void) {
  addEventListener('hashchange', onChange)
  return () => removeEventListener('hashchange', onChange)
}

export const useToken = (): string => useSyncExternalStore(listen, () => location.hash.slice(1))
