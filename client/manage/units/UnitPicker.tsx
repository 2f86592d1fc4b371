/** Chooses a unit by words of its name; what has the same name is told apart by its end and by what it hangs under. */
import './picker.css'
import { CloseButton, Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import { useLanguage } from '../../words/words.ts'
import { particularsOf } from './particulars.ts'
import { useUnits } from './unit.ts'
import { useUnitWords } from './words.ts'

export interface PickedUnit {
  readonly id: string
  readonly name: string
}

interface Props {
  readonly label: string
  readonly value: PickedUnit | null
  readonly onChange: (unit: PickedUnit | null) => void
  /** The day on which it must exist; `any`: ended units are offered too. Today, unless it is said. */
  readonly on?: string
  /** Kinds with commas between; all, unless it is said. */
  readonly kind?: string
  readonly description?: string
  readonly error?: ReactNode
  readonly required?: boolean
  /** Offered before all others where it is given: what stands for everything. */
  readonly everything?: string
}

const most = 20

/** A field that offers what it finds; what is open and chosen Mantine says itself. */
const suggesting = { role: 'combobox', 'aria-autocomplete': 'list' } as const

export function UnitPicker({ label, value, onChange, on, kind, everything, ...field }: Props) {
  const language = useLanguage()
  const words = useUnitWords()
  const [search, setSearch] = useState<string | null>(null)
  const [settled] = useDebouncedValue(search?.trim() ?? '', 200)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const { data } = useUnits(
    settled === ''
      ? null
      : { search: settled, limit: String(most), ...(on && { on }), ...(kind && { kind }) },
  )
  const found = settled === '' ? [] : (data ?? [])
  // Never beside what was searched for: a hasty hand would take everything.
  const all = everything === undefined || settled !== '' ? [] : [{ id: 'root', name: everything }]
  const choose = (id: string) => {
    const unit = [...all, ...found].find(one => one.id === id)
    if (unit) onChange({ id: unit.id, name: unit.name })
    setSearch(null)
    combobox.closeDropdown()
  }
  const clear = () => {
    onChange(null)
    setSearch(null)
  }
  return (
    <Combobox store={combobox} withinPortal={false} onOptionSubmit={choose} size="md">
      <Combobox.Target withExpandedAttribute>
        <TextInput
          {...field}
          label={label}
          className="unit-picker"
          {...suggesting}
          placeholder={words.search}
          autoComplete="off"
          value={search ?? value?.name ?? ''}
          onChange={event => {
            setSearch(event.currentTarget.value)
            combobox.openDropdown()
            combobox.updateSelectedOptionIndex()
          }}
          onFocus={() => all.length > 0 && combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown()
            setSearch(null)
          }}
          rightSection={
            value && <CloseButton size="lg" aria-label={words.clear} onClick={clear} className="unit-clear" />
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={settled === '' && all.length === 0}>
        <Combobox.Options aria-label={label} className="unit-options">
          {all.map(({ id, name }) => (
            <Combobox.Option key={id} value={id} className="unit-option">
              {name}
            </Combobox.Option>
          ))}
          {found.map(unit => (
            <Combobox.Option key={unit.id} value={unit.id} className="unit-option">
              <span>{unit.name}</span>
              <span className="quiet">{particularsOf(unit, false, language, words)}</span>
            </Combobox.Option>
          ))}
          {settled !== '' && data && found.length === 0 && <Combobox.Empty>{words.noMatch}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
