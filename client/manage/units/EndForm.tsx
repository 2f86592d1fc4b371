/** The end of a unit: its last day, and which units take its place. */
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { dayAfter } from '../../../surveys/validity.ts'
import { answerOf, api } from '../../api.ts'
import { today } from './day.ts'
import { FormEnd } from './FormEnd.tsx'
import { FormHeading } from './FormHeading.tsx'
import type { UnitHistory, UnitRelative } from './unit.ts'
import { type PickedUnit, UnitPicker } from './UnitPicker.tsx'
import { useUnitWords } from './words.ts'

interface Successor extends PickedUnit {
  readonly extent: UnitRelative['extent']
}

interface Props {
  readonly unit: UnitHistory
  readonly onSaved: (unit: UnitHistory) => void
  readonly onCancel: () => void
}

export function EndForm({ unit, onSaved, onCancel }: Props) {
  const words = useUnitWords()
  const [on, setOn] = useState(unit.states.at(-1)?.validUntil ?? today())
  const [successors, setSuccessors] = useState<readonly Successor[]>(unit.successors)
  const saving = useMutation({
    mutationFn: () =>
      answerOf(
        api.units[':id'].end.$post({
          param: { id: unit.id },
          json: { on, successors: successors.map(({ id, extent }) => ({ unit: id, extent })) },
        }),
      ),
    onSuccess: onSaved,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  const without = (id: string) => successors.filter(one => one.id !== id)
  return (
    <form className="unit-form" onSubmit={submit} aria-label={words.end}>
      <FormHeading>{words.end}</FormHeading>
      <TextInput
        label={words.lastDay}
        type="date"
        required
        value={on}
        onChange={event => setOn(event.currentTarget.value)}
      />
      {successors.length > 0 && (
        <ul className="unit-successors">
          {successors.map(successor => (
            <li key={successor.id}>
              <NativeSelect
                label={successor.name}
                description={words.extent}
                value={successor.extent}
                onChange={event => {
                  const extent = event.currentTarget.value === 'part' ? 'part' : 'whole'
                  setSuccessors(successors.map(one => (one.id === successor.id ? { ...one, extent } : one)))
                }}
                data={[
                  { value: 'whole', label: words.whole },
                  { value: 'part', label: words.part },
                ]}
              />
              <Button
                variant="default"
                aria-label={words.remove(successor.name)}
                onClick={() => setSuccessors(without(successor.id))}
              >
                ✕
              </Button>
            </li>
          ))}
        </ul>
      )}
      <UnitPicker
        key={successors.length}
        label={successors.length > 0 ? words.addSuccessor : words.successor}
        description={words.endHelp}
        value={null}
        on={on === '' ? today() : dayAfter(on)}
        onChange={picked => {
          if (picked)
            setSuccessors([
              ...without(picked.id),
              { ...picked, extent: successors.length > 0 ? 'part' : 'whole' },
            ])
        }}
      />
      <FormEnd error={saving.error} saving={saving.isPending} onCancel={onCancel} />
    </form>
  )
}
