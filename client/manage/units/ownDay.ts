/** The day on which the screen of units opens: today, or the last one on which the reader's own units existed. */
import { isOver, today } from './day.ts'
import { useUnits } from './unit.ts'

export interface OwnDay {
  readonly day: string
  /** Whether everything that the reader may see has ended. */
  readonly over: boolean
}

export function useOwnDay(): OwnDay {
  const { data = [] } = useUnits({ parent: 'root', on: 'any', limit: '1000' })
  const over = data.length > 0 && data.every(isOver)
  const last = data
    .flatMap(({ validUntil }) => validUntil ?? [])
    .toSorted()
    .at(-1)
  return { day: (over && last) || today(), over }
}
