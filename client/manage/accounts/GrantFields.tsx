/** Asks for a role and for the unit in which it is to hold. */
import { useState } from 'react'
import { useMe } from '../me.ts'
import { EndedUnit } from '../units/EndedUnit.tsx'
import { type PickedUnit, UnitPicker } from '../units/UnitPicker.tsx'
import { usePeopleWords } from './peopleWords.ts'
import { RoleSelect, roles } from './RoleSelect.tsx'

/** A grant as far as it is chosen, and whether it was to be sent without its unit. */
export function useGrantChoice() {
  const [role, setRole] = useState('trainer')
  const [unit, setUnit] = useState<PickedUnit | null>(null)
  const [incomplete, setIncomplete] = useState(false)
  /** @returns `null` where the unit is missing, which is then said */
  const chosen = () => {
    setIncomplete(unit === null)
    const known = roles.find(one => one === role)
    return unit && known ? { role: known, unit } : null
  }
  return { role, setRole, unit, setUnit, missing: incomplete && unit === null, chosen }
}

export function GrantFields({ choice }: { readonly choice: ReturnType<typeof useGrantChoice> }) {
  const words = usePeopleWords()
  const { grants } = useMe()
  const everything = grants.some(held => held.role === 'administrator' && held.unit.id === 'root')
  return (
    <>
      <RoleSelect value={choice.role} onChange={choice.setRole} />
      <UnitPicker
        label={words.unit}
        on="any"
        value={choice.unit}
        onChange={choice.setUnit}
        error={choice.missing ? words.needsUnit : null}
        {...(everything && { everything: words.everywhere })}
      />
      <EndedUnit unit={choice.unit} use="grant" onChoose={choice.setUnit} />
    </>
  )
}
