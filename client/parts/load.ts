/** Something fetched for a page: on its way, here, or failed – and then worth another try. */
import { useEffect, useState } from 'react'

export type Load<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'here'; readonly value: Value }

/** @param fetch - its first version is the one that is called, again at each retry */
export function useLoad<Value>(fetch: () => Promise<Value>) {
  const [load, setLoad] = useState<Load<Value>>({ kind: 'loading' })
  const [run] = useState(
    () => () =>
      fetch().then(
        value => setLoad({ kind: 'here', value }),
        () => setLoad({ kind: 'failed' }),
      ),
  )
  useEffect(() => void run(), [run])
  const retry = () => {
    setLoad({ kind: 'loading' })
    void run()
  }
  return { load, retry }
}
