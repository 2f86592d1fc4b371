/** A unit in a list: its name as a link, and what tells it from others of the same name. */
import { Link } from 'wouter'
import { useLanguage } from '../../words/words.ts'
import { particularsOf } from './particulars.ts'
import type { UnitItem } from './unit.ts'
import { useUnitWords } from './words.ts'

interface Props {
  readonly unit: UnitItem
  /** In a tree it can be seen what a unit hangs under. */
  readonly placed?: boolean
}

export function UnitLine({ unit, placed = false }: Props) {
  const language = useLanguage()
  const words = useUnitWords()
  return (
    <span className="unit-line">
      <Link href={`/units/${unit.id}`}>{unit.name}</Link>
      <span className="quiet">{particularsOf(unit, placed, language, words)}</span>
    </span>
  )
}
