/** The unit that somebody works in, where it is one alone: what a form begins with. */
import type { PickedUnit } from '../units/UnitPicker.tsx'
import { useMe } from '../me.ts'

export function useOwnUnit(): PickedUnit | null {
  const { grants } = useMe()
  const units = new Map(grants.map(({ unit }) => [unit.id, unit]))
  const [only] = units.values()
  return units.size === 1 && only && only.id !== 'root' ? only : null
}
