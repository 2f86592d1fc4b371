/** Taking a response back, fetched only where something can be taken back: there is a network then. */
import { type ComponentProps, lazy, Suspense } from 'react'

const load = () => import('./Withdrawal.tsx')
const Withdrawal = lazy(() => load().catch(() => ({ default: () => <></> })))

export const Withdrawing = (properties: ComponentProps<typeof Withdrawal>) => (
  <Suspense fallback={null}>
    <Withdrawal {...properties} />
  </Suspense>
)
