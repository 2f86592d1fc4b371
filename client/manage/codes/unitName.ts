/** What the unit of a class, a pass or a device is called. */
import { useCodeWords } from './words.ts'

interface Named {
  readonly id: string
  readonly name: string
}

export function useUnitName(): (unit: Named) => string {
  const { everywhere } = useCodeWords()
  return ({ id, name }) => (id === 'root' ? everywhere : name)
}
